package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.encoder.ffmpeg.SegmentCutter.Piece;
import java.nio.file.Path;

/** Encodes the pieces of one segment, one after the other. Used by one thread at a time. */
final class SegmentEncoder implements AutoCloseable {

    private final FrameEncoder encoder;

    /**
     * Opens an encoder.
     *
     * @param sampleRate a rate that the codec takes
     */
    SegmentEncoder(Path file, int bitRate, int sampleRate) {
        encoder = new FrameEncoder(file, Codec.AAC, bitRate, sampleRate, sampleRate);
    }

    /**
     * Encodes a piece. At its end a segment gives one packet more than it has frames, for the second half of the last frame;
     * the first packet of the next segment stands at that place, and both are silence.
     *
     * @param last whether no segment follows
     */
    EncodedPackets encode(Piece piece, boolean last) {
        EncodedPackets packets = new EncodedPackets();
        encoder.encode(piece.samples(), 0, piece.length(), packets::add);
        if (piece.ends()) {
            encoder.finish(packets::add);
            if (!last) {
                packets.dropLast();
            }
        }
        return packets;
    }

    @Override
    public void close() {
        encoder.close();
    }
}
