package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.CoverImage;
import io.pdfaudio.audio.CoverImage.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tags of M4B files, in the form of iTunes. Used by one thread, once. */
final class M4bTags {

    private static final int BINARY = 0;
    private static final int UTF_8 = 1;
    private static final int JPEG = 13;
    private static final int PNG = 14;
    private static final int WHOLE_NUMBER = 21;

    /** What players sort by. */
    private static final int AUDIOBOOK = 2;

    /** The name under which players look for fields of one's own. */
    private static final String ISSUER = "com.apple.iTunes";

    private static final Pattern PART = Pattern.compile("(\\d{1,4})(?:/(\\d{1,4}))?");

    private final List<Mp4Box> items = new ArrayList<>();

    private M4bTags() {}

    /** Returns the box of all tags and the cover. */
    static Mp4Box box(AudiobookTags tags) {
        M4bTags fields = new M4bTags();
        fields.addOwn(tags);
        fields.addFree(tags);
        fields.addCover(tags.cover());
        Mp4Fields handler =
                Mp4Fields.versioned(0, 0).zeros(4).letters("mdirappl").zeros(9);
        return Mp4Box.of(
                "meta", Mp4Fields.versioned(0, 0), Mp4Box.of("hdlr", handler), Mp4Box.of("ilst", fields.items));
    }

    /** Fields that the format has. */
    private void addOwn(AudiobookTags tags) {
        addText("©nam", tags.fileTitle());
        addText("©alb", tags.title());
        addText("©ART", tags.get(AudiobookTag.AUTHOR));
        addText("aART", tags.get(AudiobookTag.AUTHOR));
        // There is none for a narrator; players of audiobooks look for one here.
        addText("©wrt", tags.get(AudiobookTag.NARRATOR));
        addText("©gen", tags.get(AudiobookTag.GENRE));
        addText("©day", tags.get(AudiobookTag.YEAR));
        addText("desc", tags.get(AudiobookTag.DESCRIPTION));
        addText("©cmt", tags.get(AudiobookTag.DISCLOSURE));
        addPart(tags.get(AudiobookTag.PART));
        add("stik", value(WHOLE_NUMBER).u8(AUDIOBOOK));
    }

    /** Fields that it does not have, by the names that libraries of audiobooks look for. */
    private void addFree(AudiobookTags tags) {
        addFree("LANGUAGE", tags.get(AudiobookTag.LANGUAGE));
        addFree("NARRATOR", tags.get(AudiobookTag.NARRATOR));
        addFree("SERIES", tags.get(AudiobookTag.SERIES));
        addFree("SERIES-PART", tags.get(AudiobookTag.SERIES_PART));
        addFree("PUBLISHER", tags.get(AudiobookTag.PUBLISHER));
        addFree("ISBN", tags.get(AudiobookTag.ISBN));
    }

    private void addCover(@Nullable CoverImage cover) {
        if (cover != null) {
            add("covr", value(cover.kind() == Kind.JPEG ? JPEG : PNG).raw(cover.bytes()));
        }
    }

    /** Adds the number of this file and, where it is known, of all. */
    private void addPart(@Nullable String part) {
        Matcher numbers = PART.matcher(part == null ? "" : part);
        if (numbers.matches()) {
            int number = Integer.parseInt(numbers.group(1));
            int count = numbers.group(2) == null ? 0 : Integer.parseInt(numbers.group(2));
            add("trkn", value(BINARY).zeros(2).u16(number).u16(count).zeros(2));
        }
    }

    private void addText(String type, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            add(type, utf8(text));
        }
    }

    private void addFree(String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            items.add(Mp4Box.of(
                    "----",
                    Mp4Box.of("mean", Mp4Fields.versioned(0, 0).letters(ISSUER)),
                    Mp4Box.of("name", Mp4Fields.versioned(0, 0).letters(name)),
                    Mp4Box.of("data", utf8(text))));
        }
    }

    private void add(String type, Mp4Fields value) {
        items.add(Mp4Box.of(type, Mp4Box.of("data", value)));
    }

    /** Begins a value; after its kind comes the country it is for, which is any. */
    private static Mp4Fields value(int kind) {
        return new Mp4Fields().u32(kind).zeros(4);
    }

    private static Mp4Fields utf8(String text) {
        return value(UTF_8).raw(text.getBytes(StandardCharsets.UTF_8));
    }
}
