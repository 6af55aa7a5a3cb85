package io.pdfaudio.encoder.ffmpeg;

import java.io.IOException;
import java.util.List;

/** A box of an MP4 file (ISO/IEC 14496-12, 4.2): its length, a type of four letters, and fields or further boxes. */
interface Mp4Box {

    /** Bytes of the length and the type. */
    int HEADER = 8;

    /** Returns how many bytes the box takes, with its header. */
    int length();

    void writeTo(Mp4Output output) throws IOException;

    /** Returns a box of fields, and of boxes behind them. */
    static Mp4Box of(String type, Mp4Fields fields, Mp4Box... children) {
        return new Plain(type, fields, List.of(children));
    }

    /** Returns a box of boxes. */
    static Mp4Box of(String type, Mp4Box... children) {
        return of(type, List.of(children));
    }

    /** Returns a box of boxes. */
    static Mp4Box of(String type, List<Mp4Box> children) {
        return new Plain(type, new Mp4Fields(), children);
    }

    /** A box whose fields are in memory. */
    record Plain(String type, Mp4Fields fields, List<Mp4Box> children) implements Mp4Box {

        public Plain {
            children = List.copyOf(children);
        }

        @Override
        public int length() {
            return HEADER
                    + fields.length()
                    + children.stream().mapToInt(Mp4Box::length).sum();
        }

        @Override
        public void writeTo(Mp4Output output) throws IOException {
            output.header(length(), type);
            fields.writeTo(output);
            for (Mp4Box child : children) {
                child.writeTo(output);
            }
        }
    }
}
