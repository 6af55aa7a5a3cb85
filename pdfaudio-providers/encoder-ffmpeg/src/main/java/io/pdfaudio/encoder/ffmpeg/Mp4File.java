package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.spi.OutputErrors;
import java.io.IOException;
import java.nio.file.Path;

/**
 * An M4B file: the type, the frames of AAC, the titles of chapters, and at the end the index with the tags. Of the sound it
 * keeps two bytes a frame in memory. Nothing in it depends on when it is written. Not thread-safe.
 */
final class Mp4File implements AutoCloseable {

    /** The first length and offset that does not go into 32 bits. */
    static final long BEYOND_32_BITS = 1L << 32;

    private static final int LONG_HEADER = 16;

    private final Path file;
    private final AacFormat format;
    private final int markRate;
    private final long longFrom;
    private final Mp4Index frames;
    private final Mp4Output output;
    private final long dataStart;

    /**
     * Begins a file.
     *
     * @param file an empty file, or one that does not exist
     * @param markRate the rate in which chapter marks are counted, samples per second
     * @param longFrom the first length and offset that is written with 64 bits
     */
    Mp4File(Path file, AacFormat format, int markRate, long longFrom) {
        this.file = file;
        this.format = format;
        this.markRate = markRate;
        this.longFrom = longFrom;
        frames = new Mp4Index(Math.ceilDiv(format.sampleRate(), AacFormat.FRAME), longFrom);
        try {
            output = new Mp4Output(file);
        } catch (IOException e) {
            throw OutputErrors.of(file, e);
        }
        try {
            begin();
        } catch (IOException e) {
            close();
            throw OutputErrors.of(file, e);
        }
        dataStart = output.position();
    }

    /** Appends a frame. */
    void add(byte[] bytes, int offset, int length) {
        try {
            output.write(bytes, offset, length);
        } catch (IOException e) {
            throw OutputErrors.of(file, e);
        }
        frames.add(length);
    }

    /**
     * Completes the file and closes it.
     *
     * @param samples how many samples the sound has, without priming and without what fills the last frame
     */
    void finish(long samples, AudiobookTags tags) {
        try {
            Mp4Chapters chapters = new Mp4Chapters(tags.chapters(), markRate, output.position(), longFrom);
            chapters.writeTitles(output);
            overwriteHeader(output.position() - dataStart);
            Mp4Sound sound = new Mp4Sound(format, frames, dataStart, samples);
            new Mp4Movie(sound, chapters, markRate).box(tags).writeTo(output);
            output.flush();
            output.close();
        } catch (IOException e) {
            throw OutputErrors.of(file, e);
        }
    }

    /** Closes the file, complete or not. */
    @Override
    public void close() {
        try {
            output.close();
        } catch (IOException e) {
            // What failed to be written was reported before, and an incomplete file is deleted by the caller.
        }
    }

    /** Writes the type and leaves room for a header of 16 bytes, of which a short file uses the second half. */
    private void begin() throws IOException {
        Mp4Fields brands =
                new Mp4Fields().letters("M4B ").u32(0x200).letters("M4B ").letters("isomiso2");
        Mp4Box.of("ftyp", brands).writeTo(output);
        output.header(Mp4Box.HEADER, "free");
        output.header(0, "mdat");
    }

    private void overwriteHeader(long length) throws IOException {
        if (length + Mp4Box.HEADER < longFrom) {
            int size = (int) (length + Mp4Box.HEADER);
            output.overwrite(
                    dataStart - Mp4Box.HEADER, new Mp4Fields().u32(size).toBytes());
        } else {
            Mp4Fields header = new Mp4Fields().u32(1).letters("mdat").u64(length + LONG_HEADER);
            output.overwrite(dataStart - LONG_HEADER, header.toBytes());
        }
    }
}
