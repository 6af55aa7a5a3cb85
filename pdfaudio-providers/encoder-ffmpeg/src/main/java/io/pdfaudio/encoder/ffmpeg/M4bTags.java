package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.CoverImage;
import io.pdfaudio.exception.OutputException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jaudiotagger.audio.exceptions.CannotWriteException;
import org.jaudiotagger.audio.mp4.Mp4TagWriter;
import org.jaudiotagger.tag.FieldDataInvalidException;
import org.jaudiotagger.tag.mp4.Mp4FieldKey;
import org.jaudiotagger.tag.mp4.Mp4Tag;
import org.jspecify.annotations.Nullable;

/** Writes the tags of a complete M4B file in place. */
final class M4bTags {

    private static final String GENRE = "Audiobook";

    /** What players sort by: 2 is an audiobook. */
    private static final String AUDIOBOOK_TYPE = "2";

    /** Kept because the logging system forgets the level of a logger that nobody holds. */
    private static final Logger JAUDIOTAGGER = Logger.getLogger("org.jaudiotagger");

    static {
        // It logs every ordinary write as severe; what really fails arrives as an exception.
        if (JAUDIOTAGGER.getLevel() == null) {
            JAUDIOTAGGER.setLevel(Level.OFF);
        }
    }

    private M4bTags() {}

    static void write(Path file, AudiobookTags tags) {
        try {
            new Mp4TagWriter(file.toString()).write(tag(tags), file);
        } catch (CannotWriteException | FieldDataInvalidException e) {
            throw new OutputException(file, "The tags of " + file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private static Mp4Tag tag(AudiobookTags tags) throws FieldDataInvalidException {
        var tag = new Mp4Tag();
        add(tag, Mp4FieldKey.TITLE, tags.title());
        add(tag, Mp4FieldKey.ALBUM, tags.title());
        add(tag, Mp4FieldKey.ARTIST, tags.author());
        add(tag, Mp4FieldKey.ALBUM_ARTIST, tags.author());
        // MP4 has no field for a narrator; players of audiobooks look for one here.
        add(tag, Mp4FieldKey.COMPOSER, tags.narrator());
        add(tag, Mp4FieldKey.LANGUAGE, tags.language());
        add(tag, Mp4FieldKey.GENRE_CUSTOM, GENRE);
        add(tag, Mp4FieldKey.CONTENT_TYPE, AUDIOBOOK_TYPE);
        CoverImage cover = tags.cover();
        if (cover != null) {
            tag.setField(tag.createArtworkField(cover.bytes()));
        }
        return tag;
    }

    private static void add(Mp4Tag tag, Mp4FieldKey key, @Nullable String value) throws FieldDataInvalidException {
        if (value != null && !value.isBlank()) {
            tag.setField(key, value);
        }
    }
}
