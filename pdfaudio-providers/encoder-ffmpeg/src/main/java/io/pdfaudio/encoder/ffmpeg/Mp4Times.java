package io.pdfaudio.encoder.ffmpeg;

/** How long the samples of a track last, one after the other; equal ones are kept together. Not thread-safe. */
final class Mp4Times {

    private final Mp4Fields entries = new Mp4Fields();
    private int entryCount;
    private int count;
    private int duration;
    private long total;

    /** Adds samples that last equally long. */
    Mp4Times add(int count, long duration) {
        if (count == 0) {
            return this;
        }
        if (duration != this.duration) {
            endRun();
            this.duration = Math.toIntExact(duration);
        }
        this.count += count;
        total += count * duration;
        return this;
    }

    /** Returns how long all samples last together. */
    long total() {
        return total;
    }

    /** Returns the table of all durations. Nothing may be added after this. */
    Mp4Box table() {
        endRun();
        return Mp4Box.of("stts", Mp4Fields.versioned(0, 0).u32(entryCount).raw(entries.toBytes()));
    }

    private void endRun() {
        if (count > 0) {
            entries.u32(count).u32(duration);
            entryCount++;
            count = 0;
        }
    }
}
