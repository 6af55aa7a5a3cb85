package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.CoverImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Puts comments and cover before FLAC sound (RFC 9639): of the blocks that the encoder wrote only the first is kept, which
 * describes the stream.
 *
 * @param sampleRate the rate in which chapters are counted
 */
record FlacHead(int sampleRate) implements FileHead {

    private static final int MARKER = 4;
    private static final int BLOCK_HEADER = 4;
    private static final int LAST = 0x80;
    private static final int COMMENTS = 4;
    private static final int PICTURE = 6;

    /** The length of a block has 24 bits. */
    private static final int LONGEST_BLOCK = (1 << 24) - 1;

    @Override
    public void write(AudiobookTags tags, FileChannel sound, FileChannel target) throws IOException {
        byte[] start = Channels.read(sound, 0, MARKER + BLOCK_HEADER);
        int streamInfo = length(start, MARKER);
        byte[] head = Channels.read(sound, 0, MARKER + BLOCK_HEADER + streamInfo);
        boolean last = (head[MARKER] & LAST) != 0;
        head[MARKER] &= (byte) ~LAST;
        long frames = head.length;
        while (!last) {
            byte[] block = Channels.read(sound, frames, BLOCK_HEADER);
            last = (block[0] & LAST) != 0;
            frames += BLOCK_HEADER + length(block, 0);
        }
        Channels.writeFully(target, head);
        Channels.writeFully(target, blocks(tags));
        Channels.append(sound, frames, target);
    }

    private byte[] blocks(AudiobookTags tags) {
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        CoverImage cover = tags.cover();
        byte[] picture = cover == null ? new byte[0] : VorbisComments.picture(cover);
        boolean withPicture = picture.length > 0 && picture.length <= LONGEST_BLOCK;
        byte[] comments = VorbisComments.of(tags, sampleRate).bytes();
        block(blocks, COMMENTS | (withPicture ? 0 : LAST), comments);
        if (withPicture) {
            block(blocks, PICTURE | LAST, picture);
        }
        return blocks.toByteArray();
    }

    private static void block(ByteArrayOutputStream blocks, int type, byte[] content) {
        blocks.writeBytes(ByteBuffer.allocate(BLOCK_HEADER)
                .putInt(type << 24 | content.length)
                .array());
        blocks.writeBytes(content);
    }

    private static int length(byte[] header, int at) {
        return (header[at + 1] & 0xFF) << 16 | (header[at + 2] & 0xFF) << 8 | header[at + 3] & 0xFF;
    }
}
