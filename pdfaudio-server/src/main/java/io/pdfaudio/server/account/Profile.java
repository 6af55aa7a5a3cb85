package io.pdfaudio.server.account;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of an account.
 *
 * @param id its id
 * @param email the user's address, where the issuer tells
 * @param name what the user wants to be called, likewise
 * @param plan what the user has subscribed to
 * @param created when it was opened
 */
public record Profile(String id, Optional<String> email, Optional<String> name, String plan, Instant created) {}
