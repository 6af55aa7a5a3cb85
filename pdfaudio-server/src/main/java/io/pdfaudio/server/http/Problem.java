package io.pdfaudio.server.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 has it: what the server answers instead of what was asked for.
 *
 * @param type its kind; {@code about:blank} if the status says it all
 * @param status the status of the answer
 * @param title the kind in words, the same for every problem of it
 * @param detail what was wrong this time, one sentence for people; null if there is no more to say
 * @param instance the path of the request, without its query; null where none could be read
 * @param requestId the request's id, by which the log can be searched
 * @param members further members, such as {@code errors}; their names are none of the above
 */
public record Problem(
        URI type,
        int status,
        String title,
        @Nullable String detail,
        @Nullable String instance,
        String requestId,
        Map<String, Object> members) {

    private static final URI BLANK = URI.create("about:blank");
    private static final Set<String> OWN = Set.of("type", "title", "status", "detail", "instance", "requestId");

    /** @throws IllegalArgumentException if the status is not one of an error or a further member has a name of ours */
    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("A problem is not answered with status " + status);
        }
        members = Map.copyOf(members);
        members.keySet().stream().filter(OWN::contains).findAny().ifPresent(name -> {
            throw new IllegalArgumentException("Every problem has its own member " + name);
        });
    }

    /** A problem of some kind. */
    static Problem of(
            ProblemType type, String detail, @Nullable String instance, String requestId, Map<String, Object> members) {
        return new Problem(type.uri(), type.status(), type.title(), detail, instance, requestId, members);
    }

    /** A problem of which no more is known than its status. */
    static Problem ofStatus(int status, String title, @Nullable String instance, String requestId) {
        for (ProblemType type : ProblemType.values()) {
            // the first kind of a status is its most general one
            if (type.status() == status) {
                return new Problem(type.uri(), status, type.title(), null, instance, requestId, Map.of());
            }
        }
        return new Problem(BLANK, status, title, null, instance, requestId, Map.of());
    }

    /** The members in the order they are written in. */
    Map<String, Object> toMembers() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", type.toString());
        all.put("title", title);
        all.put("status", status);
        if (detail != null) {
            all.put("detail", detail);
        }
        if (instance != null) {
            all.put("instance", instance);
        }
        all.put("requestId", requestId);
        all.putAll(members);
        return all;
    }
}
