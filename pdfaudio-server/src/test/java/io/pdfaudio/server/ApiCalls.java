package io.pdfaudio.server;

import io.pdfaudio.server.ApiDocument.Operation;
import io.pdfaudio.server.Client.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is asked of each operation, in its good and its bad cases, and the status that is expected. */
final class ApiCalls {

    /** The name of a user whose account is closed by the first call. */
    static final String CLOSED = "Closed";

    private static final byte[] NOTHING = new byte[0];
    private static final byte[] TOO_LARGE = new byte[4 << 20];
    private static final String FOREIGN = "https://evil.example.com";
    private static final String VOICE = "tone%3Ahum";

    /**
     * A call.
     *
     * @param who the name of a user, or nothing for one who has not signed in
     * @param id what stands in place of the id in the path; nothing for the job that is done
     * @param query what stands behind the path
     */
    record Call(
            String operation, String who, int expected, String id, String query, byte[] body, List<String> headers) {

        Call as(String name) {
            return new Call(operation, name, expected, id, query, body, headers);
        }

        Call expecting(int status) {
            return new Call(operation, who, status, id, query, body, headers);
        }

        Call at(String other) {
            return new Call(operation, who, expected, other, query, body, headers);
        }

        Call query(String text) {
            return new Call(operation, who, expected, id, text, body, headers);
        }

        Call with(String... more) {
            List<String> all = new ArrayList<>(headers);
            all.addAll(List.of(more));
            return new Call(operation, who, expected, id, query, body, all);
        }

        Call json(String text) {
            return new Call(operation, who, expected, id, query, text.getBytes(StandardCharsets.UTF_8), headers)
                    .with("Content-Type", "application/json");
        }

        Call form(byte[] bytes) {
            return new Call(operation, who, expected, id, query, bytes, headers).with("Content-Type", Client.FORM);
        }

        Reply ask(Client client, Operation to, String job) {
            Map<String, String> values = new HashMap<>();
            values.put("id", id.isEmpty() ? job : id);
            values.put("number", "1");
            String path = to.path(values) + query;
            String[] all = headers.toArray(String[]::new);
            return to.id().startsWith("follow")
                    ? client.begin(path, all)
                    : client.sendBytes(to.method(), path, body, all);
        }

        @Override
        public String toString() {
            return operation + id + query + " by \"" + who + "\" with " + headers + ", for which " + expected
                    + " is expected";
        }
    }

    private final byte[] book;

    /** Creates the calls with a PDF to upload. */
    ApiCalls(byte[] book) {
        this.book = book;
    }

    /** Returns all calls in the order in which they are to be made; the last ones remove the job. */
    List<Call> all(ApiDocument document) {
        List<Call> all = new ArrayList<>();
        all.add(call("deleteAccount", 204).as(CLOSED));
        document.operations().forEach(operation -> all.addAll(ofAny(operation)));
        all.addAll(ofAccountsAndVoices());
        all.addAll(ofUploads());
        all.addAll(ofJobs());
        all.addAll(ofSigningIn());
        all.addAll(ofOperators());
        all.add(call("deleteJob", 204));
        all.add(call("deleteJob", 404));
        return all;
    }

    /** What is the same wherever it is described. */
    private static List<Call> ofAny(Operation operation) {
        boolean voice = operation.path().contains("/voices/");
        boolean content = voice || operation.schemes().contains("ticket");
        Call usual = call(operation.id(), 0).at(voice ? VOICE : "");
        List<Call> calls = new ArrayList<>(List.of(
                usual.query("%01").expecting(400),
                usual.with("Accept", "text/html").expecting(406),
                usual.with("Accept", "*/*, application/json;q=0").expecting(406),
                usual.with("Accept", "///").expecting(400),
                usual.with("Accept", "text/html;q=much").expecting(400),
                usual.with("Content-Type", "///").expecting(415),
                usual.with("If-None-Match", "*").expecting(304),
                usual.as(operation.secured() ? "" : "nobody").expecting(401),
                usual.at(voice ? "none%3Asuch" : "none").expecting(404),
                usual.form(TOO_LARGE).expecting(413)));
        calls.add(
                operation.secured()
                        ? usual.as(CLOSED).expecting(403)
                        : usual.with("Origin", FOREIGN)
                                .expecting(operation.method().equals("GET") ? 0 : 403));
        if (content) {
            calls.add(usual.expecting(200));
            calls.add(usual.with("Range", "bytes=0-3")
                    .expecting(operation.method().equals("GET") ? 206 : 200));
            calls.add(usual.with("Range", "bytes=999999999-").expecting(416));
            calls.add(usual.with("If-Match", "\"another\"").expecting(412));
        }
        calls.removeIf(call -> !operation.description().get("responses").has(Integer.toString(call.expected())));
        return calls;
    }

    private static List<Call> ofAccountsAndVoices() {
        return List.of(
                call("getDescription", 200).as(""),
                call("getHealth", 200).as(""),
                call("getConfig", 200).as(""),
                call("getAccount", 200),
                call("verifySession", 200),
                call("exportAccount", 200),
                call("listVoices", 200),
                call("listVoices", 200).query("?language=en&provider=tone"),
                call("listVoices", 200).query("?provider=none"),
                call("getVoiceSample", 404).at("tone%3Anone"),
                call("deleteAccount", 204).as("Hal"));
    }

    private List<Call> ofUploads() {
        byte[] text = "I am no PDF.".getBytes(StandardCharsets.UTF_8);
        byte[] broken = "%PDF-1.7 and nothing".getBytes(StandardCharsets.UTF_8);
        String wrong = "{\"rate\":9,\"format\":\"exe\",\"loudness\":\"loud\",\"chapters\":[2,1]}";
        Stream<Call> both = Stream.of("createJob", "estimate")
                .flatMap(id -> Stream.of(
                        call(id, 415).json("{}"),
                        call(id, 400).form(NOTHING),
                        call(id, 422).form(Client.form("a.pdf", NOTHING, "")),
                        call(id, 422).form(Client.form("a.pdf", text, "")),
                        call(id, 422).form(book(wrong)),
                        call(id, 422).form(book("{\"speed\":1}")),
                        call(id, 422).form(book("null"))));
        Call keyed = call("createJob", 201).as("Ida").with("Idempotency-Key", "key");
        Call job = keyed.form(Client.form("a.pdf", broken, "{\"rate\":null,\"disclosure\":false}"));
        return Stream.concat(
                        both,
                        Stream.of(
                                job,
                                job.expecting(200),
                                job.with("Accept", "text/html").expecting(406),
                                keyed.form(Client.form("a.pdf", broken, "")).expecting(409),
                                call("createJob", 400)
                                        .with("Idempotency-Key", " ")
                                        .form(book),
                                call("estimate", 422).form(Client.form("a.pdf", broken, "")),
                                call("estimate", 422).form(book("{\"provider\":\"none\"}")),
                                call("estimate", 406)
                                        .with("Accept", "text/html")
                                        .form(book("{\"chapters\":[1]}")),
                                call("estimate", 200).form(book("{\"chapters\":[2]}"))))
                .toList();
    }

    private byte[] book(String settings) {
        return Client.form("a.pdf", book, settings);
    }

    private static List<Call> ofJobs() {
        return List.of(
                call("listJobs", 200),
                call("listJobs", 200).query("?limit=1&state=done&sort=updated"),
                call("listJobs", 422).query("?limit=0"),
                call("listJobs", 422).query("?state=lost"),
                call("listJobs", 422).query("?sort=size"),
                call("listJobs", 422).query("?cursor=zzz"),
                call("getJob", 200),
                call("getJob", 404).as("Hans"),
                call("getJobStatus", 200),
                call("followJob", 200),
                call("followJob", 200).with("Last-Event-ID", "1"),
                call("followJob", 204).with("Last-Event-ID", "999999999"),
                call("followJob", 204).query("?lastEventId=999999999"),
                call("followJobs", 200),
                call("getChapter", 404).query("1"),
                call("getAudio", 200).query("?download=1"),
                call("getText", 200).query("?chapter=2&download=1"),
                call("getText", 404).query("?chapter=3"),
                call("getText", 422).query("?chapter=two"),
                call("headText", 422).query("?chapter="),
                call("cancelJob", 200),
                call("retryJob", 409));
    }

    private static List<Call> ofSigningIn() {
        byte[] event = "{\"type\":\"session.created\",\"data\":{}}".getBytes(StandardCharsets.UTF_8);
        Call told = call("receiveClerkEvent", 204);
        return List.of(
                call("signIn", 201).as("").json("{\"name\":\"Jo\"}"),
                call("signIn", 400).as("").json("{\"name\":7}"),
                call("signIn", 400).as("").json("{\"name\":\"\"}"),
                call("signIn", 400).as("").json("{"),
                call("signIn", 413).as("").json("{\"name\":\"" + "a".repeat(5000) + "\"}"),
                call("signOut", 204).as(""),
                new Call(told.operation(), "", 204, "", "", event, List.of(ApiServers.signed(event))),
                told.expecting(400).json("{\"type\":\"session.created\"}"));
    }

    private static List<Call> ofOperators() {
        return List.of(
                call("getLive", 200),
                call("getReady", 200),
                call("getStarted", 200),
                call("getMetrics", 200),
                call("lookAtCleanup", 200),
                call("listStuckJobs", 200).query("?minutes=0"),
                call("listStuckJobs", 422).query("?minutes=x"),
                call("requeueJob", 409));
    }

    private static Call call(String operation, int expected) {
        return new Call(operation, "Ann", expected, "", "", NOTHING, List.of());
    }
}
