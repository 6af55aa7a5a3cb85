package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The ID3 tag of an audiobook, version 2.3, which more players read than 2.4. */
final class Id3Tag {

    private static final byte VERSION = 3;
    private static final int HEADER = 10;

    private Id3Tag() {}

    /** Returns the tag as it stands at the beginning of the file. */
    static byte[] of(AudiobookTags tags, int sampleRate) {
        var frames = new Id3Frames()
                .text("TIT2", tags.fileTitle())
                .text("TALB", tags.title())
                .text("TPE1", tags.get(AudiobookTag.AUTHOR))
                // There is no frame for a narrator: players of audiobooks look among the composers or for this name.
                .text("TCOM", tags.get(AudiobookTag.NARRATOR))
                .userText("NARRATOR", tags.get(AudiobookTag.NARRATOR))
                .text("TCON", tags.get(AudiobookTag.GENRE))
                .text("TLAN", LanguageCode.of(tags.get(AudiobookTag.LANGUAGE)).orElse(null))
                .text("TPE2", tags.get(AudiobookTag.AUTHOR))
                .text("TYER", tags.get(AudiobookTag.YEAR))
                .text("TPUB", tags.get(AudiobookTag.PUBLISHER))
                .text("TRCK", tags.get(AudiobookTag.PART))
                // The names that libraries of audiobooks look for.
                .userText("SERIES", tags.get(AudiobookTag.SERIES))
                .userText("SERIES-PART", tags.get(AudiobookTag.SERIES_PART))
                .userText("ISBN", tags.get(AudiobookTag.ISBN))
                .userText("DESCRIPTION", tags.get(AudiobookTag.DESCRIPTION))
                .comment(tags.get(AudiobookTag.DISCLOSURE));
        new Id3Chapters(sampleRate).addTo(frames, tags.chapters());
        return withHeader(frames.cover(tags.cover()).bytes());
    }

    private static byte[] withHeader(byte[] frames) {
        ByteBuffer tag = ByteBuffer.allocate(HEADER + frames.length);
        tag.put("ID3".getBytes(StandardCharsets.US_ASCII))
                .put(VERSION)
                .put((byte) 0)
                .put((byte) 0);
        // The size has seven bits per byte, so that no byte of it looks like the beginning of a sound frame.
        for (int shift = 21; shift >= 0; shift -= 7) {
            tag.put((byte) (frames.length >> shift & 0x7F));
        }
        return tag.put(frames).array();
    }
}
