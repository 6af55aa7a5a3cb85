package io.pdfaudio.server;

import io.pdfaudio.server.account.AccountResource.Belongings;
import io.pdfaudio.server.account.AccountStore;
import io.pdfaudio.server.auth.Account;
import io.pdfaudio.server.auth.ClerkEvent;
import io.pdfaudio.server.auth.ClerkEvents;
import io.pdfaudio.server.auth.ClerkUser;
import java.util.Optional;

/**
 * Brings accounts up to date with what Clerk tells of its users. A message that comes twice, or after a newer one, changes nothing: the
 * account knows of when its data are.
 *
 * @param issuer whose users they are
 */
record ClerkSync(String issuer, AccountStore accounts, Belongings belongings) implements ClerkEvents {

    @Override
    public void accept(String messageId, ClerkEvent event) {
        switch (event) {
            case ClerkEvent.UserCreated created -> sync(created.user());
            case ClerkEvent.UserUpdated updated -> sync(updated.user());
            case ClerkEvent.UserDeleted deleted -> erase(deleted.userId());
        }
    }

    private void sync(ClerkUser user) {
        accounts.sync(issuer, user.id(), user.email(), user.name(), user.updatedAt());
    }

    private void erase(String user) {
        Optional<Account> account = accounts.find(issuer, user);
        if (account.isEmpty()) {
            return;
        }
        accounts.close(account.get().id());
        try {
            belongings.erase(account.get().id());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; Clerk sends it again", e);
        }
    }
}
