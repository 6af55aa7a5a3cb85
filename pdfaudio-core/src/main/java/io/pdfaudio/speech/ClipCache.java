package io.pdfaudio.speech;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clips that are kept so that no speech is synthesized twice. What is removed has to be synthesized, and paid for, again
 * when it is needed. Thread-safe, also beside conversions in this or another process.
 */
public interface ClipCache {

    /** How many bytes are kept unless told otherwise: some hundred hours of speech. */
    long DEFAULT_LIMIT = 20_000_000_000L;

    /**
     * Some clips, counted.
     *
     * @param clips how many
     * @param bytes how large they are
     * @param leastRecent when the one was used that was not used for longest, or null where there is none
     * @param mostRecent when the one was used that was used last, or null where there is none
     */
    record Usage(
            long clips,
            long bytes,
            @Nullable Instant leastRecent,
            @Nullable Instant mostRecent) {

        /** Returns several together. */
        public static Usage of(List<Usage> parts) {
            return parts.stream().reduce(new Usage(0, 0, null, null), Usage::plus);
        }

        private Usage plus(Usage other) {
            Instant least = leastRecent == null || other.leastRecent != null && other.leastRecent.isBefore(leastRecent)
                    ? other.leastRecent
                    : leastRecent;
            Instant most = mostRecent == null || other.mostRecent != null && other.mostRecent.isAfter(mostRecent)
                    ? other.mostRecent
                    : mostRecent;
            return new Usage(clips + other.clips, bytes + other.bytes, least, most);
        }
    }

    /** Returns the folder. */
    Path path();

    /**
     * Counts the clips, which takes a look at each file.
     *
     * @throws io.pdfaudio.exception.OutputException if the folder cannot be read
     */
    Usage usage();

    /**
     * Removes the clips that were not used for longest until the rest is small enough, and returns what was removed.
     *
     * @param bytes how many bytes may stay
     */
    Usage pruneTo(long bytes);

    /** Removes the clips that were not used since a time, and returns what was removed. */
    Usage pruneUnusedSince(Instant time);

    /** Removes all clips, and returns what was removed. */
    Usage clear();
}
