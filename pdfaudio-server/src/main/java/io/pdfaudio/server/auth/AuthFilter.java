package io.pdfaudio.server.auth;

import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.pdfaudio.server.auth.AuthenticationException.Reason;
import java.util.Optional;
import java.util.Set;

/**
 * Lets nobody below {@code /api/v1} who has not signed in, but on the routes that are named as public. A request has either a
 * session token or, for reading only, a {@linkplain SignedLinks ticket}; a header {@code Authorization} counts before a ticket, and
 * a ticket before a cookie.
 *
 * <p>Handlers ask {@link #account} for whom they work. Where the filter did not run, that throws, so that a route can be forgotten
 * here without being open. Thread-safe.
 */
public final class AuthFilter implements Filter {

    private static final String PROTECTED = "/api/v1";

    private final TokenVerifier verifier;
    private final RequestTokens tokens;
    private final SignedLinks links;
    private final Accounts accounts;
    private final Set<PublicRoute> open;

    /**
     * Creates the filter.
     *
     * @param verifier who says what to believe of a token
     * @param tokens where the token of a request is
     * @param links who signed the tickets
     * @param accounts whose accounts there are
     * @param open the routes for everybody
     */
    public AuthFilter(
            TokenVerifier verifier, RequestTokens tokens, SignedLinks links, Accounts accounts, Set<PublicRoute> open) {
        this.verifier = verifier;
        this.tokens = tokens;
        this.links = links;
        this.accounts = accounts;
        this.open = Set.copyOf(open);
    }

    /**
     * Returns the account a request acts for.
     *
     * @throws AuthenticationException if nobody has signed in
     */
    public static Account account(ServerRequest request) {
        return request.context().get(Account.class).orElseThrow(() -> new AuthenticationException(Reason.MISSING));
    }

    /** Returns what the session token of a request says, or nothing if it came with a ticket or without anything. */
    public static Optional<Identity> identity(ServerRequest request) {
        return request.context().get(Identity.class);
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        String path = request.path().path();
        if (isProtected(path)
                && !open.contains(new PublicRoute(request.prologue().method().text(), path))) {
            signIn(request, path);
        }
        chain.proceed();
    }

    private void signIn(RoutingRequest request, String path) {
        Optional<String> ticket = ticket(request);
        if (ticket.isPresent()) {
            String id = links.account(ticket.get(), path);
            Account account = accounts.find(id).orElseThrow(() -> new AuthenticationException(Reason.CLOSED_ACCOUNT));
            request.context().register(account);
            return;
        }
        String token = tokens.find(request.prologue().method(), request.headers())
                .orElseThrow(() -> new AuthenticationException(Reason.MISSING));
        Identity identity = verifier.verify(token);
        request.context().register(identity);
        request.context().register(accounts.of(identity));
    }

    private Optional<String> ticket(RoutingRequest request) {
        boolean reading = RequestTokens.safe(request.prologue().method());
        if (!reading
                || !request.query().contains(SignedLinks.PARAMETER)
                || RequestTokens.hasBearer(request.headers())) {
            return Optional.empty();
        }
        return request.query().first(SignedLinks.PARAMETER).asOptional();
    }

    private static boolean isProtected(String path) {
        return path.equals(PROTECTED) || path.startsWith(PROTECTED + "/");
    }
}
