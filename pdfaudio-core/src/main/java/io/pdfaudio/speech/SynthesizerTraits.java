package io.pdfaudio.speech;

import static java.util.Objects.requireNonNull;

/**
 * What a synthesizer can do and how it wants to be called.
 *
 * @param maxCharacters the longest utterance it takes, in characters (UTF-16 units), at least 1
 * @param granularity how much text it wants in one utterance
 * @param execution where the work is done
 * @param maxConcurrency how many utterances it may be given at once, at least 1
 * @param verbalization how much of numbers and abbreviations the library has to write out in words
 * @param pricePerMillionCharacters what a million characters cost, {@link Money#NOTHING} for a voice that costs nothing
 * @param revision changes whenever the same request gives other sound, so that cached clips of old are not used
 */
public record SynthesizerTraits(
        int maxCharacters,
        Granularity granularity,
        Execution execution,
        int maxConcurrency,
        Verbalization verbalization,
        Money pricePerMillionCharacters,
        String revision) {

    /** How much text makes one utterance. */
    public enum Granularity {
        /** One sentence. */
        SENTENCE,
        /** As many sentences of a paragraph as fit. */
        PARAGRAPH
    }

    /** Where the work is done, which decides the threads it runs on. */
    public enum Execution {
        /** Elsewhere: the calling thread waits. Runs on virtual threads. */
        NETWORK,
        /** Here, in Java or native code that keeps a core busy. Runs on a bounded pool of platform threads. */
        CPU
    }

    /** How much the library has to write out in words before the text is sent. */
    public enum Verbalization {
        /** Everything: the voice reads plain words only. */
        FULL,
        /** Only what voices generally misread; the voice reads numbers, dates and common abbreviations itself. */
        LIGHT
    }

    /** Creates the traits of a voice that costs nothing. */
    public SynthesizerTraits(
            int maxCharacters,
            Granularity granularity,
            Execution execution,
            int maxConcurrency,
            Verbalization verbalization,
            String revision) {
        this(maxCharacters, granularity, execution, maxConcurrency, verbalization, Money.NOTHING, revision);
    }

    /** Checks the ranges. */
    public SynthesizerTraits {
        requireNonNull(granularity, "granularity");
        requireNonNull(execution, "execution");
        requireNonNull(verbalization, "verbalization");
        requireNonNull(pricePerMillionCharacters, "pricePerMillionCharacters");
        requireNonNull(revision, "revision");
        if (maxCharacters < 1 || maxConcurrency < 1) {
            throw new IllegalArgumentException("maxCharacters and maxConcurrency must be 1 or more");
        }
    }
}
