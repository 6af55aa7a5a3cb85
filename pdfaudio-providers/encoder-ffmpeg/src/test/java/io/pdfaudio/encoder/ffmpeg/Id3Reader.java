package io.pdfaudio.encoder.ffmpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the frames of an ID3 tag of version 2.3. */
final class Id3Reader {

    /**
     * A frame.
     *
     * @param id its four letters
     * @param content what is in it
     */
    record Frame(String id, ByteBuffer content) {

        /** A text that begins with its encoding. */
        String text() {
            ByteBuffer rest = content.slice();
            Charset charset = rest.get() == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16;
            String text = charset.decode(rest).toString();
            return text.substring(0, text.length() - 1);
        }
    }

    private final ByteBuffer tag;

    Id3Reader(Path file) throws IOException {
        this(ByteBuffer.wrap(Files.readAllBytes(file)));
    }

    Id3Reader(ByteBuffer file) {
        if (file.getInt(0) != ('I' << 24 | 'D' << 16 | '3' << 8 | 3)) {
            throw new IllegalArgumentException("no ID3v2.3 tag");
        }
        tag = file.slice(10, length(file));
    }

    /** The length of the tag without its head. */
    static int length(ByteBuffer file) {
        return file.get(6) << 21 | file.get(7) << 14 | file.get(8) << 7 | file.get(9);
    }

    List<Frame> frames(String id) {
        return frames(tag).stream().filter(frame -> frame.id().equals(id)).toList();
    }

    String text(String id) {
        return frames(id).getFirst().text();
    }

    /** Reads frames that stand one after the other. */
    static List<Frame> frames(ByteBuffer bytes) {
        List<Frame> frames = new ArrayList<>();
        int position = 0;
        while (position < bytes.limit()) {
            String id =
                    StandardCharsets.ISO_8859_1.decode(bytes.slice(position, 4)).toString();
            int length = bytes.getInt(position + 4);
            frames.add(new Frame(id, bytes.slice(position + 10, length)));
            position += 10 + length;
        }
        return frames;
    }

    /** Reads text up to the zero at its end. */
    static String name(ByteBuffer bytes) {
        var name = new StringBuilder();
        for (char c = (char) bytes.get(); c != 0; c = (char) bytes.get()) {
            name.append(c);
        }
        return name.toString();
    }
}
