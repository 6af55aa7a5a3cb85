package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.CoverImage;
import io.pdfaudio.audio.spi.OutputErrors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jaudiotagger.audio.exceptions.CannotWriteException;
import org.jaudiotagger.audio.mp4.Mp4TagWriter;
import org.jaudiotagger.tag.FieldDataInvalidException;
import org.jaudiotagger.tag.mp4.Mp4FieldKey;
import org.jaudiotagger.tag.mp4.Mp4Tag;
import org.jaudiotagger.tag.mp4.field.Mp4TagReverseDnsField;
import org.jspecify.annotations.Nullable;

/** The tags of M4B files. */
final class M4bTags {

    private static final System.Logger LOG = System.getLogger(M4bTags.class.getName());

    /** What players sort by: 2 is an audiobook. */
    private static final String AUDIOBOOK_TYPE = "2";

    /** The name under which players look for fields of one's own. */
    private static final String ISSUER = "com.apple.iTunes";

    private static final Map<Mp4FieldKey, String> FFMPEG_NAMES = Map.ofEntries(
            Map.entry(Mp4FieldKey.TITLE, "title"),
            Map.entry(Mp4FieldKey.ALBUM, "album"),
            Map.entry(Mp4FieldKey.ARTIST, "artist"),
            Map.entry(Mp4FieldKey.ALBUM_ARTIST, "album_artist"),
            Map.entry(Mp4FieldKey.COMPOSER, "composer"),
            Map.entry(Mp4FieldKey.GENRE_CUSTOM, "genre"),
            Map.entry(Mp4FieldKey.DAY, "date"),
            Map.entry(Mp4FieldKey.DESCRIPTION, "description"),
            Map.entry(Mp4FieldKey.COMMENT, "comment"),
            Map.entry(Mp4FieldKey.TRACK, "track"),
            Map.entry(Mp4FieldKey.CONTENT_TYPE, "media_type"));

    /** Kept because the logging system forgets the level of a logger that nobody holds. */
    private static final Logger JAUDIOTAGGER = Logger.getLogger("org.jaudiotagger");

    static {
        // It logs every ordinary write as severe; what really fails arrives as an exception.
        if (JAUDIOTAGGER.getLevel() == null) {
            JAUDIOTAGGER.setLevel(Level.OFF);
        }
    }

    private M4bTags() {}

    /** Writes the tags and the cover of a complete file of less than 2 GiB, in place. */
    static void write(Path file, AudiobookTags tags) {
        try {
            new Mp4TagWriter(file.toString()).write(withCover(tags), file);
        } catch (CannotWriteException | FieldDataInvalidException e) {
            // The text holds that of the system's error, so that a full disk is recognised.
            throw OutputErrors.of(file, new IOException(e.getMessage(), e));
        }
    }

    /** Returns the tags of a file that is too long for {@link #write}; FFmpeg cannot add a cover at the end. */
    static Map<String, String> forFfmpeg(Path file, AudiobookTags tags) {
        if (tags.cover() != null) {
            LOG.log(System.Logger.Level.WARNING, "{0} gets no cover because it is longer than 2 GiB.", file);
        }
        Map<String, String> named = new LinkedHashMap<>();
        fields(tags).forEach((key, value) -> {
            String name = FFMPEG_NAMES.get(key);
            if (name != null) {
                named.put(name, value);
            }
        });
        return named;
    }

    private static Mp4Tag withCover(AudiobookTags tags) throws FieldDataInvalidException {
        var tag = new Mp4Tag();
        for (Map.Entry<Mp4FieldKey, String> field : fields(tags).entrySet()) {
            tag.setField(field.getKey(), field.getValue());
        }
        for (Map.Entry<String, String> field : freeFields(tags).entrySet()) {
            String name = field.getKey();
            tag.setField(new Mp4TagReverseDnsField("----:" + ISSUER + ":" + name, ISSUER, name, field.getValue()));
        }
        CoverImage cover = tags.cover();
        if (cover != null) {
            tag.setField(tag.createArtworkField(cover.bytes()));
        }
        return tag;
    }

    private static Map<Mp4FieldKey, String> fields(AudiobookTags tags) {
        Map<Mp4FieldKey, String> fields = new LinkedHashMap<>();
        put(fields, Mp4FieldKey.TITLE, tags.fileTitle());
        put(fields, Mp4FieldKey.ALBUM, tags.title());
        put(fields, Mp4FieldKey.ARTIST, tags.get(AudiobookTag.AUTHOR));
        put(fields, Mp4FieldKey.ALBUM_ARTIST, tags.get(AudiobookTag.AUTHOR));
        // MP4 has no field for a narrator; players of audiobooks look for one here.
        put(fields, Mp4FieldKey.COMPOSER, tags.get(AudiobookTag.NARRATOR));
        put(fields, Mp4FieldKey.LANGUAGE, tags.get(AudiobookTag.LANGUAGE));
        put(fields, Mp4FieldKey.GENRE_CUSTOM, tags.get(AudiobookTag.GENRE));
        put(fields, Mp4FieldKey.DAY, tags.get(AudiobookTag.YEAR));
        put(fields, Mp4FieldKey.DESCRIPTION, tags.get(AudiobookTag.DESCRIPTION));
        put(fields, Mp4FieldKey.COMMENT, tags.get(AudiobookTag.DISCLOSURE));
        put(fields, Mp4FieldKey.TRACK, tags.get(AudiobookTag.PART));
        put(fields, Mp4FieldKey.CONTENT_TYPE, AUDIOBOOK_TYPE);
        return fields;
    }

    /** Fields that MP4 does not have, by the names that libraries of audiobooks look for. */
    private static Map<String, String> freeFields(AudiobookTags tags) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "NARRATOR", tags.get(AudiobookTag.NARRATOR));
        put(fields, "SERIES", tags.get(AudiobookTag.SERIES));
        put(fields, "SERIES-PART", tags.get(AudiobookTag.SERIES_PART));
        put(fields, "PUBLISHER", tags.get(AudiobookTag.PUBLISHER));
        put(fields, "ISBN", tags.get(AudiobookTag.ISBN));
        return fields;
    }

    private static <K> void put(Map<K, String> fields, K key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(key, value);
        }
    }
}
