package io.pdfaudio.internal.output;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.Samples;
import io.pdfaudio.conversion.OutputSplit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides before which chapters a new file begins. How long a chapter is going to be is not known when it begins, so it is
 * estimated from those before; once all lengths are known, {@link #exact} tells how it should have been. Used by one
 * thread.
 */
public final class SplitPlan {

    /** The room for tags and for the bit rate not being met exactly, as a share of a file. */
    private static final double SIZE_MARGIN = 0.03;

    /** The room for a cover and an index. */
    private static final long SIZE_RESERVE = 600_000;

    private final OutputSplit split;
    private final AudiobookFormat format;
    private final @Nullable BitSet known;
    private final BitSet starts = new BitSet();
    private final List<Long> lengths = new ArrayList<>();
    private long speechCharacters;
    private long speechSamples;
    private long fileSamples;
    private int chapters;

    private SplitPlan(OutputSplit split, AudiobookFormat format, @Nullable BitSet known) {
        this.split = split;
        this.format = format;
        this.known = known;
    }

    /** Returns a plan that estimates lengths. */
    public static SplitPlan estimating(OutputSplit split, AudiobookFormat format) {
        return new SplitPlan(split, format, null);
    }

    /** Returns the plan for assembling the same chapters again, now that their lengths are known. */
    public SplitPlan exact(int sampleRate) {
        BitSet exact = new BitSet();
        long inFile = 0;
        for (int i = 0; i < lengths.size(); i++) {
            boolean begins = i == 0 || beginsFile(inFile, lengths.get(i), sampleRate);
            exact.set(i, begins);
            inFile = begins ? lengths.get(i) : inFile + lengths.get(i);
        }
        return new SplitPlan(split, format, exact);
    }

    /** Tells whether two plans of the same chapters make the same files. */
    public boolean sameFiles(SplitPlan exact) {
        return starts.equals(exact.known);
    }

    /**
     * Tells whether the chapter that begins now begins a file.
     *
     * @param characters how many characters of it are spoken
     */
    boolean beginsFile(long characters, int sampleRate) {
        int index = chapters++;
        long estimate = speechCharacters == 0 ? 0 : characters * speechSamples / speechCharacters;
        boolean begins = known != null ? known.get(index) : index == 0 || beginsFile(fileSamples, estimate, sampleRate);
        starts.set(index, begins);
        if (begins) {
            fileSamples = 0;
        }
        return begins;
    }

    /** Notes how long the chapter that ends now has become. */
    void endChapter(long characters, long samples) {
        lengths.add(samples);
        fileSamples += samples;
        speechCharacters += characters;
        speechSamples += samples;
    }

    private boolean beginsFile(long inFile, long chapter, int sampleRate) {
        return switch (split) {
            case OutputSplit.SingleFile single -> false;
            case OutputSplit.PerChapter each -> true;
            case OutputSplit.ByLength length -> inFile + chapter > Samples.fromDuration(length.longest(), sampleRate);
            case OutputSplit.BySize size -> inFile + chapter > samplesIn(size.largest(), sampleRate);
        };
    }

    private long samplesIn(long bytes, int sampleRate) {
        double sound = Math.max(0, bytes - SIZE_RESERVE) * (1 - SIZE_MARGIN);
        return (long) (sound * Byte.SIZE / format.bitRate() * sampleRate);
    }
}
