package io.pdfaudio.encoder.ffmpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the boxes of an MP4 file, enough to see what players see. */
final class Mp4Boxes {

    private final ByteBuffer file;

    Mp4Boxes(Path path) throws IOException {
        file = ByteBuffer.wrap(Files.readAllBytes(path));
    }

    /** The contents of all boxes at a path such as {@code moov/trak/mdia}. */
    List<ByteBuffer> find(String path) {
        List<ByteBuffer> found = List.of(file);
        for (String type : path.split("/")) {
            found = found.stream().flatMap(box -> children(box, type).stream()).toList();
        }
        return found;
    }

    /** The four letters at an offset. */
    static String letters(ByteBuffer box, int offset) {
        return StandardCharsets.ISO_8859_1.decode(box.slice(offset, 4)).toString();
    }

    /** Nero's chapter list: start in units of 100 ns and title, as text. */
    List<String> neroChapters() {
        ByteBuffer list = find("moov/udta/chpl").getFirst().slice();
        int count = Byte.toUnsignedInt(list.get(8));
        list.position(9);
        List<String> chapters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long start = list.getLong();
            byte[] title = new byte[Byte.toUnsignedInt(list.get())];
            list.get(title);
            chapters.add(start + " " + new String(title, StandardCharsets.UTF_8));
        }
        return chapters;
    }

    private static List<ByteBuffer> children(ByteBuffer parent, String type) {
        List<ByteBuffer> children = new ArrayList<>();
        int position = 0;
        while (position + 8 <= parent.limit()) {
            int size = parent.getInt(position);
            int header = 8;
            if (size == 1) {
                size = Math.toIntExact(parent.getLong(position + header));
                header = 16;
            }
            if (letters(parent, position + 4).equals(type)) {
                children.add(parent.slice(position + header, size - header));
            }
            position += size;
        }
        return children;
    }
}
