package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.ChapterMark;
import io.pdfaudio.audio.CoverImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The comments of Opus and FLAC files: {@code NAME=text}. Chapters are {@code CHAPTER001} with the time and
 * {@code CHAPTER001NAME} with the title, as Xiph's chapter extension has them. FFmpeg is not asked to write them: it rounds their
 * times to whole seconds in a wrong way.
 */
final class VorbisComments {

    private static final int FRONT_COVER = 3;
    private static final int COLOUR_DEPTH = 24;
    private static final String VENDOR = "pdfaudio";

    private final List<String> comments = new ArrayList<>();

    private VorbisComments() {}

    /** Returns the comments of an audiobook, without the cover. */
    static VorbisComments of(AudiobookTags tags, int sampleRate) {
        VorbisComments comments = new VorbisComments();
        comments.add("TITLE", tags.fileTitle());
        comments.add("ALBUM", tags.title());
        comments.add("ALBUMARTIST", tags.get(AudiobookTag.AUTHOR));
        for (AudiobookTag tag : AudiobookTag.values()) {
            for (String name : names(tag)) {
                comments.add(name, tags.get(tag));
            }
        }
        List<ChapterMark> chapters = tags.chapters();
        for (int i = 0; i < chapters.size(); i++) {
            String name = String.format(Locale.ROOT, "CHAPTER%03d", i + 1);
            comments.add(name, time(chapters.get(i).startSample(), sampleRate));
            comments.add(name + "NAME", chapters.get(i).title());
        }
        return comments;
    }

    private static List<String> names(AudiobookTag tag) {
        return switch (tag) {
            case TITLE, PART_TITLE -> List.of();
            case AUTHOR -> List.of("ARTIST");
            case NARRATOR -> List.of("NARRATOR", "COMPOSER");
            case SERIES -> List.of("SERIES");
            case SERIES_PART -> List.of("SERIES-PART");
            case YEAR -> List.of("DATE");
            case GENRE -> List.of("GENRE");
            case LANGUAGE -> List.of("LANGUAGE");
            case PUBLISHER -> List.of("PUBLISHER");
            case ISBN -> List.of("ISBN");
            case DESCRIPTION -> List.of("DESCRIPTION");
            // Not COMMENT: FFmpeg and what is built on it take that and DESCRIPTION for one.
            case DISCLOSURE -> List.of("DISCLOSURE");
            case PART -> List.of("TRACKNUMBER");
        };
    }

    /** Adds the cover as a comment, which is where Opus keeps it. */
    VorbisComments withCover(@Nullable CoverImage cover) {
        if (cover != null) {
            add("METADATA_BLOCK_PICTURE", Base64.getEncoder().encodeToString(picture(cover)));
        }
        return this;
    }

    /** Returns the comments as bytes, without what a format puts around them. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text(bytes, VENDOR);
        number(bytes, comments.size());
        comments.forEach(comment -> text(bytes, comment));
        return bytes.toByteArray();
    }

    /** Returns a cover in the form of FLAC's picture block. */
    static byte[] picture(CoverImage cover) {
        byte[] type = cover.kind().mediaType().getBytes(StandardCharsets.US_ASCII);
        byte[] image = cover.bytes();
        return ByteBuffer.allocate(8 * Integer.BYTES + type.length + image.length)
                .putInt(FRONT_COVER)
                .putInt(type.length)
                .put(type)
                .putInt(0)
                .putInt(cover.width())
                .putInt(cover.height())
                .putInt(COLOUR_DEPTH)
                .putInt(0)
                .putInt(image.length)
                .put(image)
                .array();
    }

    private void add(String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            comments.add(name + "=" + text);
        }
    }

    private static String time(long sample, int sampleRate) {
        long millis = (sample * 1000 + sampleRate / 2) / sampleRate;
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }

    private static void text(ByteArrayOutputStream bytes, String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(bytes, encoded.length);
        bytes.writeBytes(encoded);
    }

    private static void number(ByteArrayOutputStream bytes, int value) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array());
    }
}
