package io.pdfaudio.server.account;

import io.pdfaudio.server.auth.Account;
import io.pdfaudio.server.auth.Accounts;
import io.pdfaudio.server.auth.AuthenticationException;
import io.pdfaudio.server.auth.AuthenticationException.Reason;
import io.pdfaudio.server.auth.Identity;
import io.pdfaudio.server.data.Database;
import io.pdfaudio.server.data.DuplicateException;
import io.pdfaudio.server.data.Ids;
import io.pdfaudio.server.data.Row;
import io.pdfaudio.server.data.Statements;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts in the database. Thread-safe. */
public final class AccountStore implements Accounts {

    private record Found(Account account, boolean closed) {}

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    /** Creates the store. */
    public AccountStore(Database database, Clock clock) {
        this.database = database;
        this.ids = new Ids(clock);
        this.clock = clock;
    }

    @Override
    public Account of(Identity identity) {
        Found found = find(database, identity).orElseGet(() -> open(identity));
        if (found.closed()) {
            throw new AuthenticationException(Reason.CLOSED_ACCOUNT);
        }
        return found.account();
    }

    private Found open(Identity identity) {
        Account account = new Account(ids.next());
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", account.id());
        values.put("issuer", identity.issuer());
        values.put("subject", identity.subject());
        values.put("email", identity.email());
        values.put("name", identity.name());
        values.put("now", clock.instant());
        values.put("never", Instant.EPOCH);
        try {
            database.update(
                    "insert into account (id, issuer, subject, email, name, plan, created_at, synced_at) values (:id,"
                            + " :issuer, :subject, cast(:email as varchar), cast(:name as varchar), 'free', :now, :never)",
                    values);
            return new Found(account, false);
        } catch (DuplicateException e) {
            // Two first requests at the same moment: the other one opened it.
            return find(database, identity).orElseThrow(() -> e);
        }
    }

    private static Optional<Found> find(Statements statements, Identity identity) {
        return statements.first(
                "select id, closed_at from account where issuer = :issuer and subject = :subject",
                Map.of("issuer", identity.issuer(), "subject", identity.subject()),
                row -> new Found(
                        new Account(row.text("id")),
                        row.optionalTime("closed_at").isPresent()));
    }

    @Override
    public Optional<Account> find(String id) {
        return profile(id).map(profile -> new Account(profile.id()));
    }

    /** Returns what is known of an account, unless it was closed. */
    public Optional<Profile> profile(String id) {
        return database.first(
                "select id, email, name, plan, created_at from account where id = :id and closed_at is null",
                Map.of("id", id),
                AccountStore::profile);
    }

    /**
     * Takes over what the issuer says of a user, unless something newer is known.
     *
     * @param at when the issuer changed it
     */
    public void sync(String issuer, String subject, @Nullable String email, @Nullable String name, Instant at) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("issuer", issuer);
        values.put("subject", subject);
        values.put("email", email);
        values.put("name", name);
        values.put("at", at);
        database.update(
                "update account set email = cast(:email as varchar), name = cast(:name as varchar), synced_at = :at where"
                        + " issuer = :issuer and subject = :subject and synced_at < :at and closed_at is null",
                values);
    }

    /** Returns the account of a user of an issuer. */
    public Optional<Account> find(String issuer, String subject) {
        return database.first(
                "select id from account where issuer = :issuer and subject = :subject and closed_at is null",
                Map.of("issuer", issuer, "subject", subject),
                row -> new Account(row.text("id")));
    }

    /** Closes an account, and forgets who it was of; its row stays, so that a token that is still valid does not open another. */
    public void close(String id) {
        database.update(
                "update account set closed_at = :now, email = null, name = null where id = :id",
                Map.of("id", id, "now", clock.instant()));
    }

    private static Profile profile(Row row) {
        return new Profile(
                row.text("id"),
                row.optionalText("email"),
                row.optionalText("name"),
                row.text("plan"),
                row.time("created_at"));
    }
}
