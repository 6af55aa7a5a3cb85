package io.pdfaudio.server.job;

import io.pdfaudio.server.auth.Account;
import io.pdfaudio.server.auth.SignedLinks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The addresses of what belongs to jobs, with tickets, for players, downloads and event streams, which cannot send headers. They hold
 * for six hours or more and change once an hour only, so that a client that asks again has nothing new, and browsers keep what they
 * have fetched. Thread-safe.
 */
public final class JobLinks {

    private static final Duration LONGEST = Duration.ofHours(7);

    private final SignedLinks links;
    private final Clock clock;

    /** Creates it. */
    public JobLinks(SignedLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** Returns the addresses of those files of a job that are for clients, by what they are. */
    Map<String, String> files(Account account, String job, List<String> kinds) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String kind : kinds) {
            JobFileResource.path(job, kind)
                    .ifPresent(
                            path -> files.put(kind, path + "?" + SignedLinks.PARAMETER + "=" + ticket(path, account)));
        }
        return files;
    }

    /**
     * Returns the address of the events of a job behind one of them.
     *
     * @param last the id of an event, or 0 for all of them
     */
    String events(Account account, String job, long last) {
        return events("/api/v1/jobs/" + job + "/events", account, last);
    }

    /** Returns the address of the events of all jobs of an account behind one of them. */
    String events(Account account, long last) {
        return events("/api/v1/events", account, last);
    }

    private String events(String path, Account account, long last) {
        return path + "?lastEventId=" + last + "&" + SignedLinks.PARAMETER + "=" + ticket(path, account);
    }

    private String ticket(String path, Account account) {
        Instant until = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(LONGEST);
        return links.ticket(path, account, until);
    }
}
