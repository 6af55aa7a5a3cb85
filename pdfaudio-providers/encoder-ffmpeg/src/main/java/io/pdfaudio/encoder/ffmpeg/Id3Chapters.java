package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.ChapterMark;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Chapters in an ID3 tag (the ID3v2 Chapter Frame Addendum): a frame for each chapter, and tables of contents that name
 * them. A table has room for 255 names; more chapters make tables of tables.
 */
final class Id3Chapters {

    private static final int TABLE_SIZE = 255;
    private static final byte ORDERED = 1;
    private static final byte TOP_LEVEL_ORDERED = 3;
    private static final int NO_BYTE_OFFSET = -1;

    private final int sampleRate;

    Id3Chapters(int sampleRate) {
        this.sampleRate = sampleRate;
    }

    /** Adds the frames of chapters that are counted in samples. */
    void addTo(Id3Frames frames, List<ChapterMark> chapters) {
        if (chapters.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < chapters.size(); i++) {
            names.add("chapter" + i);
        }
        List<String> children = names;
        for (int level = 1; children.size() > TABLE_SIZE; level++) {
            children = addTables(frames, children, level);
        }
        frames.frame("CTOC", table("contents", TOP_LEVEL_ORDERED, children));
        for (int i = 0; i < chapters.size(); i++) {
            frames.frame("CHAP", chapter(names.get(i), chapters.get(i)));
        }
    }

    /** Adds a level of tables and returns their names. */
    private static List<String> addTables(Id3Frames frames, List<String> children, int level) {
        List<String> names = new ArrayList<>();
        for (int from = 0; from < children.size(); from += TABLE_SIZE) {
            String name = "contents" + level + "." + names.size();
            List<String> part = children.subList(from, Math.min(from + TABLE_SIZE, children.size()));
            frames.frame("CTOC", table(name, ORDERED, part));
            names.add(name);
        }
        return names;
    }

    private static byte[] table(String name, byte flags, List<String> children) {
        byte[][] parts = new byte[children.size() + 2][];
        parts[0] = Id3Frames.latin1(name);
        parts[1] = new byte[] {flags, (byte) children.size()};
        for (int i = 0; i < children.size(); i++) {
            parts[i + 2] = Id3Frames.latin1(children.get(i));
        }
        return Id3Frames.concat(parts);
    }

    private byte[] chapter(String name, ChapterMark mark) {
        ByteBuffer times = ByteBuffer.allocate(4 * Integer.BYTES)
                .putInt(millis(mark.startSample()))
                .putInt(millis(mark.endSample()))
                .putInt(NO_BYTE_OFFSET)
                .putInt(NO_BYTE_OFFSET);
        byte[] title = new Id3Frames().text("TIT2", mark.title()).bytes();
        return Id3Frames.concat(Id3Frames.latin1(name), times.array(), title);
    }

    /** Milliseconds in 32 bits without sign, rounded to the nearest. */
    private int millis(long sample) {
        return (int) ((sample * 1000 + sampleRate / 2) / sampleRate);
    }
}
