package io.pdfaudio.encoder.ffmpeg;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts sound into segments that can be encoded apart from one another. A frame of AAC is heard together with the frames beside
 * it and no others, so a cut between frames of digital silence is not heard: two silent frames before it and two behind it
 * leave the decoder nothing to carry over. Where the cuts are depends on the sound alone. Used by one thread.
 */
final class SegmentCutter {

    /** Samples of a frame. */
    static final int FRAME = 1024;

    /** Silent frames around a cut, half of them on each side. */
    private static final int SILENT_FRAMES = 4;

    private static final int LEAST_SECONDS = 20;
    private static final int MOST_SECONDS = 60;

    /**
     * Sound to encode.
     *
     * @param samples the samples
     * @param length how many of them count
     * @param ends whether the segment ends with it; if not, there was no silence for too long, and more of it follows
     */
    record Piece(short[] samples, int length, boolean ends) {}

    private final int leastFrames;
    private final short[] samples;
    private int filled;
    private int frames;
    private int silentFrames;
    private boolean continuing;

    SegmentCutter(int sampleRate) {
        leastFrames = LEAST_SECONDS * sampleRate / FRAME;
        samples = new short[(MOST_SECONDS * sampleRate / FRAME + 1) * FRAME];
    }

    /** Returns how many of the following samples can be added before {@link #next} must be asked. */
    int room() {
        return FRAME - filled % FRAME;
    }

    /** Adds samples, no more than there is room for. */
    void add(short[] source, int offset, int length) {
        System.arraycopy(source, offset, samples, filled, length);
        filled += length;
        if (filled / FRAME > frames) {
            frames++;
            silentFrames = isSilent(filled - FRAME) ? silentFrames + 1 : 0;
        }
    }

    /** Returns a piece that is complete with the samples added so far, or null. */
    @Nullable
    Piece next() {
        int cut = frames - SILENT_FRAMES / 2;
        if (silentFrames >= SILENT_FRAMES && (frames >= leastFrames || continuing) && filled == frames * FRAME) {
            return take(cut * FRAME, true);
        }
        return filled == samples.length ? take(filled, false) : null;
    }

    /** Returns the last piece. */
    Piece last() {
        return take(filled, true);
    }

    private Piece take(int length, boolean ends) {
        Piece piece = new Piece(Arrays.copyOf(samples, length), length, ends);
        System.arraycopy(samples, length, samples, 0, filled - length);
        filled -= length;
        frames = filled / FRAME;
        silentFrames = Math.min(silentFrames, frames);
        continuing = !ends;
        return piece;
    }

    private boolean isSilent(int from) {
        for (int i = from; i < from + FRAME; i++) {
            if (samples[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
