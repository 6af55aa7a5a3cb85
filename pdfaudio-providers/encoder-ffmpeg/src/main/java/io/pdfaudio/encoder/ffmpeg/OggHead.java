package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.AudiobookTags;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/**
 * Puts comments with chapters and cover before Opus sound (RFC 7845): the second packet is replaced, and the pages behind it get
 * other numbers.
 *
 * @param sampleRate the rate in which chapters are counted
 */
record OggHead(int sampleRate) implements FileHead {

    @Override
    public void write(AudiobookTags tags, FileChannel sound, FileChannel target) throws IOException {
        OggPage first = OggPage.read(sound, 0);
        long position = first.length();
        OggPage old;
        do {
            old = OggPage.read(sound, position);
            position += old.length();
        } while (!old.endsPacket());
        // Closing it would close the file, which is the caller's.
        OutputStream out = new BufferedOutputStream(java.nio.channels.Channels.newOutputStream(target), 1 << 16);
        int number = 0;
        out.write(first.numbered(number++));
        byte[] comments = comments(tags);
        for (int from = 0; from <= comments.length; from += OggPage.MOST_CONTENT) {
            int length = Math.min(OggPage.MOST_CONTENT, comments.length - from);
            boolean ends = length < OggPage.MOST_CONTENT;
            OggPage page = OggPage.of(comments, from, length, from > 0, ends);
            out.write(page.numbered(number++));
        }
        while (position < sound.size()) {
            OggPage page = OggPage.read(sound, position);
            position += page.length();
            out.write(page.numbered(number++));
        }
        out.flush();
    }

    private byte[] comments(AudiobookTags tags) {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.writeBytes("OpusTags".getBytes(StandardCharsets.US_ASCII));
        packet.writeBytes(
                VorbisComments.of(tags, sampleRate).withCover(tags.cover()).bytes());
        return packet.toByteArray();
    }
}
