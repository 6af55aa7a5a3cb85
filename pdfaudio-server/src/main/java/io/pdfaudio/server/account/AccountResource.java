package io.pdfaudio.server.account;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.pdfaudio.server.auth.AuthFilter;
import io.pdfaudio.server.http.JsonAnswer;
import io.pdfaudio.server.http.ProblemException;
import io.pdfaudio.server.http.ProblemType;
import io.pdfaudio.server.http.Routes;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code /api/v1/me}: the account of whoever calls. */
public final class AccountResource {

    /** What else goes with an account: jobs and files, which other parts keep. */
    public interface Belongings {

        /** Returns all of an account, as its owner may take it along. */
        Map<String, Object> export(String account);

        /** Removes all of an account. */
        void erase(String account) throws InterruptedException;
    }

    private final AccountStore accounts;
    private final Belongings belongings;

    /** Creates the resource. */
    public AccountResource(AccountStore accounts, Belongings belongings) {
        this.accounts = accounts;
        this.belongings = belongings;
    }

    /** Adds the routes. */
    public void addTo(Routes routes) {
        routes.get("/api/v1/me", this::show)
                .get("/api/v1/me/export", this::export)
                .delete("/api/v1/me", this::delete)
                .post("/api/v1/auth/verify", this::verify);
    }

    private void show(ServerRequest request, ServerResponse response) {
        JsonAnswer.sendState(request, response, view(profile(request)));
    }

    private void verify(ServerRequest request, ServerResponse response) {
        JsonAnswer.send(response, view(profile(request)));
    }

    private void export(ServerRequest request, ServerResponse response) {
        Profile profile = profile(request);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("account", view(profile));
        all.putAll(belongings.export(profile.id()));
        response.header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"pdfaudio-export.json\"");
        JsonAnswer.send(response, all);
    }

    private void delete(ServerRequest request, ServerResponse response) throws InterruptedException {
        String id = AuthFilter.account(request).id();
        accounts.close(id);
        belongings.erase(id);
        response.status(Status.NO_CONTENT_204).send();
    }

    private Profile profile(ServerRequest request) {
        return accounts.profile(AuthFilter.account(request).id())
                .orElseThrow(() -> new ProblemException(ProblemType.FORBIDDEN, "The account was closed."));
    }

    private static Map<String, Object> view(Profile profile) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", profile.id());
        profile.email().ifPresent(email -> view.put("email", email));
        profile.name().ifPresent(name -> view.put("name", name));
        view.put("plan", profile.plan());
        view.put("createdAt", profile.created());
        return view;
    }
}
