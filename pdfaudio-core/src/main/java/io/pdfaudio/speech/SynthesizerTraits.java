package io.pdfaudio.speech;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a synthesizer can do and how it wants to be called. Made by {@link #local} or {@link #remote} and changed by the
 * methods that begin with {@code with}.
 *
 * @param limits how long an utterance may be; all of them hold, and there is at least one
 * @param granularity how much text it wants in one utterance
 * @param execution where the work is done
 * @param requests how many requests it may be sent
 * @param verbalization how much of numbers and abbreviations the library has to write out in words
 * @param rates the speaking rates it offers; others are refused before anything is sent
 * @param marks what its speech marks stand for
 * @param context whether it wants to know what stands before and after an utterance
 * @param pronunciations how many words of a request may be given in phonemes, beside the limits of the text; 0 where it takes none
 * @param ssml the elements of SSML that the voice knows, in the order of the enum; the synthesizer writes no others. Empty where it
 *     takes plain text only
 * @param encodings the forms in which its sound arrives, what it is asked for first; every clip is in one of them
 * @param price what it charges
 * @param revision changes whenever the same request gives other sound, so that cached clips of old are not used
 */
public record SynthesizerTraits(
        List<TextLimit> limits,
        Granularity granularity,
        Execution execution,
        RequestLimits requests,
        Verbalization verbalization,
        SpeakingRates rates,
        Marks marks,
        Context context,
        int pronunciations,
        Set<SsmlElement> ssml,
        List<SpeechEncoding> encodings,
        Price price,
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

    /** What a speech mark stands for. */
    public enum Marks {
        /** There are none: read-along files go by sentences. */
        NONE,
        /** A word. */
        WORDS
    }

    /** What a request tells beside the utterance itself. */
    public enum Context {
        /** Nothing; the same utterance sounds the same wherever it stands. */
        NONE,
        /** The text before and after it, so that the voice goes on in the same tone. */
        NEIGHBOURS
    }

    /** Checks for nulls and ranges. */
    public SynthesizerTraits {
        limits = List.copyOf(limits);
        requireNonNull(granularity, "granularity");
        requireNonNull(execution, "execution");
        requireNonNull(requests, "requests");
        requireNonNull(verbalization, "verbalization");
        requireNonNull(rates, "rates");
        requireNonNull(marks, "marks");
        requireNonNull(context, "context");
        Set<SsmlElement> elements = EnumSet.noneOf(SsmlElement.class);
        elements.addAll(ssml);
        ssml = Collections.unmodifiableSet(elements);
        encodings = List.copyOf(encodings);
        requireNonNull(price, "price");
        requireNonNull(revision, "revision");
        if (pronunciations < 0) {
            throw new IllegalArgumentException("pronunciations must be 0 or more, was " + pronunciations);
        }
        if (limits.isEmpty()) {
            throw new IllegalArgumentException("there must be a limit of the text's length");
        }
        if (encodings.isEmpty()) {
            throw new IllegalArgumentException("there must be a form in which sound arrives");
        }
    }

    /**
     * Returns the traits of a free voice that computes on this machine: one sentence at a time, everything written out, any
     * number of requests, no speech marks, plain text, samples at whatever rate it has.
     *
     * @param revision names the voice's version
     * @param limit how long an utterance may be
     */
    public static SynthesizerTraits local(String revision, TextLimit limit) {
        return new SynthesizerTraits(
                List.of(limit),
                Granularity.SENTENCE,
                Execution.CPU,
                RequestLimits.concurrent(Integer.MAX_VALUE),
                Verbalization.FULL,
                SpeakingRates.ANY,
                Marks.NONE,
                Context.NONE,
                0,
                Set.of(),
                List.of(SpeechEncoding.ANY_PCM),
                Price.FREE,
                revision);
    }

    /**
     * Returns the traits of a voice that is called over the network: as many sentences of a paragraph as fit, only what voices
     * misread written out, no speech marks, plain text, samples at whatever rate it has.
     *
     * @param revision names the voice's version
     * @param limit how long an utterance may be
     * @param requests how many requests the account may send
     * @param price what it charges
     */
    public static SynthesizerTraits remote(String revision, TextLimit limit, RequestLimits requests, Price price) {
        return new SynthesizerTraits(
                List.of(limit),
                Granularity.PARAGRAPH,
                Execution.NETWORK,
                requests,
                Verbalization.LIGHT,
                SpeakingRates.ANY,
                Marks.NONE,
                Context.NONE,
                0,
                Set.of(),
                List.of(SpeechEncoding.ANY_PCM),
                price,
                revision);
    }

    /** Returns the same with these limits of the text's length, all of which hold. */
    public SynthesizerTraits withLimits(TextLimit... texts) {
        return with(draft -> draft.limits = List.of(texts));
    }

    /** Returns the same for utterances of this size. */
    public SynthesizerTraits withGranularity(Granularity text) {
        return with(draft -> draft.granularity = text);
    }

    /** Returns the same with these limits of requests. */
    public SynthesizerTraits withRequests(RequestLimits most) {
        return with(draft -> draft.requests = most);
    }

    /** Returns the same with so much written out. */
    public SynthesizerTraits withVerbalization(Verbalization words) {
        return with(draft -> draft.verbalization = words);
    }

    /** Returns the same with these speaking rates. */
    public SynthesizerTraits withRates(SpeakingRates offered) {
        return with(draft -> draft.rates = offered);
    }

    /** Returns the same with speech marks of this kind. */
    public SynthesizerTraits withMarks(Marks given) {
        return with(draft -> draft.marks = given);
    }

    /** Returns the same with this context. */
    public SynthesizerTraits withContext(Context wanted) {
        return with(draft -> draft.context = wanted);
    }

    /** Returns the same where so many words of a request may be given in phonemes. */
    public SynthesizerTraits withPronunciations(int most) {
        return with(draft -> draft.pronunciations = most);
    }

    /** Returns the same where the voice knows these elements of SSML. */
    public SynthesizerTraits withSsml(Set<SsmlElement> known) {
        return with(draft -> draft.ssml = known);
    }

    /** Returns the same where sound arrives in one of these forms, what it is asked for first. */
    public SynthesizerTraits withEncodings(SpeechEncoding... forms) {
        return with(draft -> draft.encodings = List.of(forms));
    }

    /** Returns the same at this price. */
    public SynthesizerTraits withPrice(Price charged) {
        return with(draft -> draft.price = charged);
    }

    /** Returns the same under another revision. */
    public SynthesizerTraits withRevision(String version) {
        return with(draft -> draft.revision = version);
    }

    private SynthesizerTraits with(Consumer<DraftTraits> change) {
        DraftTraits draft = new DraftTraits(this);
        change.accept(draft);
        return draft.traits();
    }
}
