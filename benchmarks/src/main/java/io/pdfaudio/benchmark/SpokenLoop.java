package io.pdfaudio.benchmark;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.audio.LoudnessProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two minutes of real speech by the embedded voice, as bare samples at 24 kHz: what encoding costs depends on the sound. */
final class SpokenLoop {

    private static final int SENTENCES = 24;

    private SpokenLoop() {}

    /** Records the speech. */
    static void record(Path file) throws IOException {
        Prose prose = new Prose(5);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
            text.append(prose.sentence()).append(' ');
        }
        Path wav = file.resolveSibling("loop.wav");
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .provider("marytts")
                .loudness(LoudnessProfile.NONE)
                .noCache()
                .build()) {
            pdfAudio.sample(text.toString(), wav);
        }
        short[] samples = samplesOf(wav);
        ByteBuffer half = ByteBuffer.allocate(samples.length / 2 * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 1 < samples.length; i += 2) {
            half.putShort((short) ((samples[i] + samples[i + 1]) / 2));
        }
        Files.write(file, half.array());
    }

    /** Reads what was recorded. */
    static short[] read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        short[] samples = new short[bytes.length / Short.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    private static short[] samplesOf(Path wav) throws IOException {
        try (InputStream in = SoundFile.open(wav)) {
            byte[] bytes = in.readAllBytes();
            short[] samples = new short[bytes.length / Short.BYTES];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(samples);
            return samples;
        }
    }
}
