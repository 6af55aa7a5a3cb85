package io.pdfaudio.server.config;

import java.time.Duration;

/**
 * How a server keeps itself in order, and how much of it one user may take.
 *
 * @param estimatesAtOnce how many PDFs are read at once for estimates
 * @param activeJobs how many jobs of an account may be under way, waiting ones among them
 * @param cleanup how often it is cleaned up
 * @param clipAge how long a clip is kept
 * @param uploads how many PDFs an account may upload in an hour; 0 for any number
 * @param estimates how many estimates an account may ask for in an hour, likewise
 * @param samples how many samples of voices an account may ask for in an hour, likewise
 * @param signIns how often may be signed in from an address in an hour, likewise
 * @param addressFactor how many accounts' worth of requests may come from one address
 * @param sharedLimits whether all nodes count together, by the database, and not each for itself
 */
public record Operations(
        int estimatesAtOnce,
        int activeJobs,
        Duration cleanup,
        Duration clipAge,
        int uploads,
        int estimates,
        int samples,
        int signIns,
        int addressFactor,
        boolean sharedLimits) {

    private static final int MOST = 1_000_000;

    static Operations read(Keys keys, boolean postgres) {
        boolean shared = keys.flag("limits.shared", postgres);
        if (shared && !postgres) {
            keys.fault("limits.shared is true, for which db.url must name PostgreSQL: with H2 there is one node.");
        }
        return new Operations(
                keys.number("jobs.estimates", 2, 1, 100),
                keys.number("jobs.active-per-account", 50, 1, 100_000),
                Duration.ofMinutes(keys.number("jobs.cleanup-minutes", 60, 1, 1440)),
                Duration.ofDays(keys.number("jobs.clip-days", 365, 1, 36_500)),
                keys.number("limits.uploads-per-hour", 120, 0, MOST),
                keys.number("limits.estimates-per-hour", 120, 0, MOST),
                keys.number("limits.samples-per-hour", 600, 0, MOST),
                keys.number("limits.sign-ins-per-hour", 600, 0, MOST),
                keys.number("limits.address-factor", 5, 1, 1000),
                shared);
    }
}
