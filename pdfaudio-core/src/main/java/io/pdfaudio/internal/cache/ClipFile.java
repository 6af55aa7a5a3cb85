package io.pdfaudio.internal.cache;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.speech.SpeechMark;
import io.pdfaudio.speech.SynthesizedSpeech;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** The file form of a clip, without loss: a checksum, the rate and length, the speech marks, and the packed samples. */
final class ClipFile {

    /** "PAC2". */
    private static final int MAGIC = 0x50414332;

    private static final int HEAD = 2 * Integer.BYTES;
    private static final int MOST_SAMPLES = 1 << 29;

    private ClipFile() {}

    static byte[] toBytes(SynthesizedSpeech speech) {
        AudioClip clip = speech.clip();
        ByteArrayOutputStream facts = new ByteArrayOutputStream();
        putNumber(facts, clip.sampleRate());
        putNumber(facts, clip.length());
        putNumber(facts, speech.marks().size());
        for (SpeechMark mark : speech.marks()) {
            putNumber(facts, mark.start());
            putNumber(facts, mark.end() - mark.start());
            putNumber(facts, mark.startSample());
            putNumber(facts, mark.endSample() - mark.startSample());
        }
        byte[] samples = new SampleCodec().encode(clip.samples());
        ByteBuffer file = ByteBuffer.allocate(HEAD + facts.size() + samples.length);
        file.putInt(MAGIC).putInt(0).put(facts.toByteArray()).put(samples);
        return file.putInt(Integer.BYTES, checksum(file.array())).array();
    }

    static SynthesizedSpeech read(byte[] bytes) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        try {
            if (file.getInt() != MAGIC || file.getInt() != checksum(bytes)) {
                throw new IOException("not a clip, or a damaged one");
            }
            int sampleRate = number(file);
            int length = number(file);
            List<SpeechMark> marks = marks(file);
            if (length > MOST_SAMPLES) {
                throw new IOException("the length is damaged");
            }
            short[] samples = new SampleCodec().decode(bytes, file.position(), length);
            return new SynthesizedSpeech(AudioClip.of(sampleRate, samples), marks);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("the head is damaged", e);
        }
    }

    private static List<SpeechMark> marks(ByteBuffer file) throws IOException {
        int count = number(file);
        if (count > file.remaining()) {
            throw new IOException("the number of marks is damaged");
        }
        List<SpeechMark> marks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int start = number(file);
            int length = number(file);
            int startSample = number(file);
            marks.add(new SpeechMark(start, start + length, startSample, startSample + number(file)));
        }
        return marks;
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
    private static void putNumber(ByteArrayOutputStream out, int value) {
        int rest = value;
        while (rest >>> 7 != 0) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private static int number(ByteBuffer file) throws IOException {
        int value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            byte next = file.get();
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                if (value < 0) {
                    break;
                }
                return value;
            }
        }
        throw new IOException("a number is damaged");
    }

    private static int checksum(byte[] file) {
        CRC32C crc = new CRC32C();
        crc.update(file, HEAD, file.length - HEAD);
        return (int) crc.getValue();
    }
}
