package io.pdfaudio.encoder.ffmpeg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the samples of one track are that stand one behind the other in the file: two bytes a sample are kept in memory, and
 * everything else follows from them. Not thread-safe.
 */
final class Mp4Index {

    private static final int BLOCK = 1 << 14;

    /** Bytes before the entries of both tables: header, version and flags, and in one the common size, and how many follow. */
    private static final int SIZES_HEAD = Mp4Box.HEADER + 12;

    private static final int OFFSETS_HEAD = Mp4Box.HEADER + 8;

    private final List<char[]> blocks = new ArrayList<>();
    private final int perChunk;
    private final long longFrom;
    private int count;
    private long bytes;

    /**
     * Creates an empty index.
     *
     * @param perChunk how many samples go with one offset, 1 or more
     * @param longFrom the first offset that is written with 64 bits
     */
    Mp4Index(int perChunk, long longFrom) {
        this.perChunk = perChunk;
        this.longFrom = longFrom;
    }

    /** Adds a sample of at most 65,535 bytes; a frame of AAC has at most 768 for each channel (ISO/IEC 14496-3, 4.5.3). */
    void add(int size) {
        if (size > Character.MAX_VALUE) {
            throw new IllegalArgumentException("a sample of " + size + " bytes");
        }
        if (count % BLOCK == 0) {
            blocks.add(new char[BLOCK]);
        }
        blocks.getLast()[count % BLOCK] = (char) size;
        count++;
        bytes += size;
    }

    int count() {
        return count;
    }

    /** Returns how many bytes all samples take. */
    long bytes() {
        return bytes;
    }

    private int size(int sample) {
        return blocks.get(sample / BLOCK)[sample % BLOCK];
    }

    private int chunks() {
        return Math.ceilDiv(count, perChunk);
    }

    /** Returns how many samples each chunk has. */
    Mp4Box chunkLengths() {
        int full = count / perChunk;
        int rest = count % perChunk;
        int entries = (full > 0 ? 1 : 0) + (rest > 0 ? 1 : 0);
        Mp4Fields fields = Mp4Fields.versioned(0, 0).u32(entries);
        if (full > 0) {
            fields.u32(1).u32(perChunk).u32(1);
        }
        if (rest > 0) {
            fields.u32(full + 1).u32(rest).u32(1);
        }
        return Mp4Box.of("stsc", fields);
    }

    /** Returns the sizes of all samples. */
    Mp4Box sizes() {
        return new Sizes(this);
    }

    /** Returns the offsets of all chunks, the first of which stands at an offset in the file. */
    Mp4Box offsets(long first) {
        return new Offsets(this, first, first + bytes > longFrom);
    }

    private record Sizes(Mp4Index index) implements Mp4Box {

        @Override
        public int length() {
            return SIZES_HEAD + Integer.BYTES * index.count;
        }

        @Override
        public void writeTo(Mp4Output output) throws IOException {
            output.header(length(), "stsz");
            output.write(Mp4Fields.versioned(0, 0).u32(0).u32(index.count).toBytes());
            for (int i = 0; i < index.count; i++) {
                output.u32(index.size(i));
            }
        }
    }

    private record Offsets(Mp4Index index, long first, boolean isLong) implements Mp4Box {

        @Override
        public int length() {
            return OFFSETS_HEAD + (isLong ? Long.BYTES : Integer.BYTES) * index.chunks();
        }

        @Override
        public void writeTo(Mp4Output output) throws IOException {
            output.header(length(), isLong ? "co64" : "stco");
            output.write(Mp4Fields.versioned(0, 0).u32(index.chunks()).toBytes());
            long offset = first;
            for (int i = 0; i < index.count; i++) {
                if (i % index.perChunk == 0) {
                    write(offset, output);
                }
                offset += index.size(i);
            }
        }

        private void write(long offset, Mp4Output output) throws IOException {
            if (isLong) {
                output.u64(offset);
            } else {
                output.u32((int) offset);
            }
        }
    }
}
