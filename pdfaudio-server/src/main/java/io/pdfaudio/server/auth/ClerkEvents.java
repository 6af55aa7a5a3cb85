package io.pdfaudio.server.auth;

/** Applies what Clerk tells of its users. Implementations are thread-safe. */
@FunctionalInterface
public interface ClerkEvents {

    /**
     * Applies an event; it may have been applied before. When this throws, the sender is told to send it again.
     *
     * @param messageId the same whenever the same message is sent
     * @param event what happened
     */
    void accept(String messageId, ClerkEvent event);
}
