package io.pdfaudio.server.limit;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** A bucket of tokens for each of many, which fills up evenly in an hour. Thread-safe. */
interface Buckets {

    Duration TIME = Duration.ofHours(1);

    /** Returns how many tokens there are in an hour; so many may be taken at once. */
    int perHour();

    /** Takes a token out of somebody's bucket, if there is one. */
    ConsumptionProbe take(String key);
}
