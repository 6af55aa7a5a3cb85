package io.pdfaudio.server.auth;

import io.pdfaudio.server.auth.AuthenticationException.Reason;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts that are forgotten with this object. Thread-safe. */
final class MemoryAccounts implements Accounts {

    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final Set<String> closed = ConcurrentHashMap.newKeySet();

    @Override
    public Account of(Identity identity) {
        String owner = identity.issuer() + " " + identity.subject();
        Account account = accounts.computeIfAbsent(owner, unknown -> new Account("acc_" + identity.subject()));
        if (closed.contains(account.id())) {
            throw new AuthenticationException(Reason.CLOSED_ACCOUNT);
        }
        return account;
    }

    @Override
    public Optional<Account> find(String id) {
        return accounts.values().stream()
                .filter(account -> account.id().equals(id) && !closed.contains(id))
                .findFirst();
    }

    void close(String id) {
        closed.add(id);
    }
}
