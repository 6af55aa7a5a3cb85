package io.pdfaudio.server.limit;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.pdfaudio.server.auth.Account;
import io.pdfaudio.server.data.Database;
import io.pdfaudio.server.http.ProblemException;
import io.pdfaudio.server.http.ProblemType;
import io.pdfaudio.server.http.RequestContext;
import io.pdfaudio.server.job.Recurring;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers requests with a problem that come more often than an account, or an address, may send them. All nodes of a database count
 * together, or each counts for itself and begins anew when it starts. Thread-safe.
 *
 * <p>How much is left stands in the headers {@code RateLimit} and {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers).
 */
public final class RateLimits {

    /**
     * How often something may be done in an hour; 0 for any number of times.
     *
     * @param uploads how many PDFs an account may upload
     * @param estimates how many estimates it may ask for
     * @param samples how many samples of voices it may ask for
     * @param signIns how often may be signed in from one address
     * @param addressFactor how many accounts' worth of all else may come from one address
     */
    public record PerHour(int uploads, int estimates, int samples, int signIns, int addressFactor) {

        int of(Limited limited) {
            return switch (limited) {
                case UPLOADS -> uploads;
                case ESTIMATES -> estimates;
                case SAMPLES -> samples;
                case SIGN_INS -> signIns;
            };
        }

        private int ofAddress(Limited limited) {
            return limited == Limited.SIGN_INS
                    ? signIns
                    : (int) Math.min((long) of(limited) * addressFactor, Integer.MAX_VALUE);
        }
    }

    /** Of each kind; some megabytes of memory in all. */
    private static final int MOST_BUCKETS = 20_000;

    private static final HeaderName POLICY = HeaderNames.create("RateLimit-Policy");
    private static final HeaderName LEFT = HeaderNames.create("RateLimit");
    private static final long SECOND = 1_000_000_000L;

    private final Map<Limited, Buckets> accounts = new EnumMap<>(Limited.class);
    private final Map<Limited, Buckets> addresses = new EnumMap<>(Limited.class);
    private final Optional<BucketTable> table;

    /** How buckets are made of which so many tokens may be taken in an hour. */
    private interface Making {
        Buckets make(String kind, int perHour);
    }

    /** Creates limits that this node counts for itself. */
    public RateLimits(PerHour perHour) {
        this(perHour, MOST_BUCKETS, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(PerHour perHour, int mostBuckets, TimeMeter time) {
        this(perHour, (kind, tokens) -> new LocalBuckets(tokens, mostBuckets, time), Optional.empty());
    }

    private RateLimits(PerHour perHour, Making making, Optional<BucketTable> table) {
        this.table = table;
        for (Limited limited : Limited.values()) {
            if (perHour.of(limited) > 0) {
                addresses.put(limited, making.make("address/" + limited.wire(), perHour.ofAddress(limited)));
                if (limited != Limited.SIGN_INS) {
                    accounts.put(limited, making.make("account/" + limited.wire(), perHour.of(limited)));
                }
            }
        }
    }

    /**
     * Creates limits that all nodes of a database count together. A node that cannot ask the database counts for itself meanwhile.
     *
     * @param database PostgreSQL
     */
    public static RateLimits shared(PerHour perHour, Database database) {
        return shared(perHour, database, TimeMeter.SYSTEM_MILLISECONDS);
    }

    static RateLimits shared(PerHour perHour, Database database, TimeMeter time) {
        BucketTable table = new BucketTable(database, time);
        return new RateLimits(
                perHour,
                (kind, tokens) -> new SharedBuckets(table, kind, new LocalBuckets(tokens, MOST_BUCKETS, time)),
                Optional.of(table));
    }

    /**
     * Returns what has to be done again and again.
     *
     * @param pause how long after one time the next one begins
     */
    public List<Recurring> tasks(Duration pause) {
        return table.map(buckets -> List.of(new Recurring("limits", pause, buckets::removeFull)))
                .orElse(List.of());
    }

    /** Returns the buckets of accounts for something that there is a limit of. */
    Buckets accounts(Limited limited) {
        return Optional.ofNullable(accounts.get(limited)).orElseThrow();
    }

    /** Returns the filter that counts by address; it belongs before signing in is checked, so that it holds for everybody. */
    public Filter ofAddresses() {
        return filter(
                addresses,
                request -> Optional.of(RequestContext.of(request).client().limitKey()),
                "your address");
    }

    /** Returns the filter that counts by account; it belongs behind the one that finds the account. */
    public Filter ofAccounts() {
        return filter(accounts, request -> request.context().get(Account.class).map(Account::id), "your account");
    }

    private static Filter filter(
            Map<Limited, Buckets> limits, Function<ServerRequest, Optional<String>> key, String whose) {
        return (chain, request, response) -> {
            limits.forEach((limited, buckets) -> {
                if (limited.holds(request)) {
                    key.apply(request).ifPresent(of -> take(limited, buckets, of, whose, response));
                }
            });
            chain.proceed();
        };
    }

    private static void take(Limited limited, Buckets buckets, String key, String whose, ServerResponse response) {
        ConsumptionProbe taken = buckets.take(key);
        String policy = "\"" + limited.wire() + "\";q=" + buckets.perHour() + ";w=" + Buckets.TIME.toSeconds();
        if (!taken.isConsumed()) {
            long wait = seconds(taken.getNanosToWaitForRefill());
            throw new ProblemException(
                            ProblemType.TOO_MANY_REQUESTS,
                            "From " + whose + " came more " + limited.wire() + " than the " + buckets.perHour()
                                    + " an hour that are taken. Try again in " + told(wait) + ".")
                    .header("Retry-After", Long.toString(wait))
                    .header(POLICY.defaultCase(), policy)
                    .header(LEFT.defaultCase(), left(limited, 0, wait));
        }
        response.header(POLICY, policy);
        response.header(LEFT, left(limited, taken.getRemainingTokens(), seconds(taken.getNanosToWaitForReset())));
    }

    private static String left(Limited limited, long remaining, long seconds) {
        return "\"" + limited.wire() + "\";r=" + remaining + ";t=" + seconds;
    }

    private static long seconds(long nanos) {
        return Math.max(1, Math.ceilDiv(nanos, SECOND));
    }

    private static String told(long seconds) {
        long minutes = Math.ceilDiv(seconds, Duration.ofMinutes(1).toSeconds());
        return seconds < 120 ? seconds + (seconds == 1 ? " second" : " seconds") : minutes + " minutes";
    }
}
