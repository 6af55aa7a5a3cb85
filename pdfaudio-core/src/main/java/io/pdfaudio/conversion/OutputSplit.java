package io.pdfaudio.conversion;

import java.time.Duration;

/** Says into how many files an audiobook goes; a file always ends where a chapter ends. */
public sealed interface OutputSplit {

    /** One file for the whole book. */
    record SingleFile() implements OutputSplit {}

    /** One file for each chapter. */
    record PerChapter() implements OutputSplit {}

    /**
     * As few files as keep each within a length; a chapter that is longer gets a file of its own.
     *
     * @param longest the longest a file may sound, at least a minute
     */
    record ByLength(Duration longest) implements OutputSplit {
        /** Checks the length. */
        public ByLength {
            if (longest.compareTo(Duration.ofMinutes(1)) < 0) {
                throw new IllegalArgumentException("a file must be allowed a minute or more, was " + longest);
            }
        }
    }

    /**
     * As few files as keep each within a size; a chapter that is larger gets a file of its own. The size of a file is
     * known by its bit rate, so formats without one cannot be split in this way.
     *
     * @param largest the largest a file may be in bytes, at least 1,000,000
     */
    record BySize(long largest) implements OutputSplit {
        /** Checks the size. */
        public BySize {
            if (largest < 1_000_000) {
                throw new IllegalArgumentException("a file must be allowed 1,000,000 bytes or more, was " + largest);
            }
        }
    }

    /** Returns the split into one file. */
    static OutputSplit singleFile() {
        return new SingleFile();
    }

    /** Returns the split into chapters. */
    static OutputSplit perChapter() {
        return new PerChapter();
    }

    /** Tells whether there may be several files. */
    default boolean several() {
        return !(this instanceof SingleFile);
    }
}
