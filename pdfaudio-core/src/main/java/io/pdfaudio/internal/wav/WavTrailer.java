package io.pdfaudio.internal.wav;

import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.ChapterMark;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chunks after the samples of a WAV file: tags as {@code LIST INFO}, chapters as {@code cue } points with labels. Texts are UTF-8. */
final class WavTrailer {

    private WavTrailer() {}

    /** Returns the chunks as bytes; their number is even. */
    static byte[] of(AudiobookTags tags) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(chunk("LIST", info(tags)));
        if (!tags.chapters().isEmpty()) {
            bytes.writeBytes(chunk("cue ", cuePoints(tags.chapters())));
            bytes.writeBytes(chunk("LIST", labels(tags.chapters())));
        }
        return bytes.toByteArray();
    }

    private static byte[] info(AudiobookTags tags) {
        var info = new ByteArrayOutputStream();
        info.writeBytes(ascii("INFO"));
        text(info, "INAM", tags.fileTitle());
        text(info, "IPRD", tags.get(AudiobookTag.PART_TITLE) == null ? null : tags.title());
        text(info, "IART", tags.get(AudiobookTag.AUTHOR));
        text(info, "ILNG", tags.get(AudiobookTag.LANGUAGE));
        text(info, "ICRD", tags.get(AudiobookTag.YEAR));
        text(info, "IPRT", tags.get(AudiobookTag.PART));
        text(info, "ICMT", tags.get(AudiobookTag.DISCLOSURE));
        text(info, "IGNR", tags.get(AudiobookTag.GENRE));
        return info.toByteArray();
    }

    private static byte[] cuePoints(List<ChapterMark> chapters) {
        int pointLength = 24;
        ByteBuffer points = littleEndian(4 + chapters.size() * pointLength).putInt(chapters.size());
        for (int i = 0; i < chapters.size(); i++) {
            int sample = (int) chapters.get(i).startSample();
            points.putInt(i + 1)
                    .putInt(sample)
                    .put(ascii("data"))
                    .putInt(0)
                    .putInt(0)
                    .putInt(sample);
        }
        return points.array();
    }

    private static byte[] labels(List<ChapterMark> chapters) {
        var labels = new ByteArrayOutputStream();
        labels.writeBytes(ascii("adtl"));
        for (int i = 0; i < chapters.size(); i++) {
            byte[] title = terminated(chapters.get(i).title());
            labels.writeBytes(chunk(
                    "labl",
                    littleEndian(4 + title.length).putInt(i + 1).put(title).array()));
        }
        return labels.toByteArray();
    }

    private static void text(ByteArrayOutputStream info, String id, @Nullable String value) {
        if (value != null) {
            info.writeBytes(chunk(id, terminated(value)));
        }
    }

    /** A chunk, padded to an even length as RIFF asks. */
    private static byte[] chunk(String id, byte[] content) {
        int padding = content.length & 1;
        return littleEndian(8 + content.length + padding)
                .put(ascii(id))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] terminated(String text) {
        return (text + '\0').getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ascii(String id) {
        return id.getBytes(StandardCharsets.US_ASCII);
    }

    private static ByteBuffer littleEndian(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
