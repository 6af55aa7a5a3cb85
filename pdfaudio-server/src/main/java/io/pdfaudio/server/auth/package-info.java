/**
 * Who is calling: session tokens of Clerk or of this machine, tickets for media, and signed webhooks.
 *
 * <p>{@link io.pdfaudio.server.auth.AuthFilter} is where requests come in. It takes the token that
 * {@link io.pdfaudio.server.auth.RequestTokens} finds to a {@link io.pdfaudio.server.auth.TokenVerifier}, which is
 * {@link io.pdfaudio.server.auth.ClerkVerifier} or that of {@link io.pdfaudio.server.auth.LocalSignIn}, and the
 * {@link io.pdfaudio.server.auth.Identity} to {@link io.pdfaudio.server.auth.Accounts}; or it takes a ticket to
 * {@link io.pdfaudio.server.auth.SignedLinks}. What is refused is an
 * {@link io.pdfaudio.server.auth.AuthenticationException} with its reason. {@link io.pdfaudio.server.auth.ClerkWebhook} receives
 * what Clerk tells of its users.
 *
 * <p>No token, ticket, key or secret is in a message, in the log or in a {@code toString}.
 */
@NullMarked
package io.pdfaudio.server.auth;

import org.jspecify.annotations.NullMarked;
