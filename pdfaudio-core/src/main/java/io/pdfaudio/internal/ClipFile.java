package io.pdfaudio.internal;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.speech.SpeechMark;
import io.pdfaudio.speech.SynthesizedSpeech;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The file form of a clip, without loss: a head with a checksum of the samples, the speech marks, and the samples deflated
 * as differences from one to the next. The high and the low bytes of the differences are kept apart because speech leaves
 * the high ones almost empty.
 */
final class ClipFile {

    private static final int MAGIC = 0x50414331; // "PAC1"
    private static final int MAX_SAMPLES = 1 << 28;
    private static final int MAX_MARKS = 1 << 20;

    private ClipFile() {}

    static void write(SynthesizedSpeech speech, OutputStream file) throws IOException {
        AudioClip clip = speech.clip();
        byte[] planes = toPlanes(clip.samples());
        DataOutputStream head = new DataOutputStream(new BufferedOutputStream(file));
        head.writeInt(MAGIC);
        head.writeInt(clip.sampleRate());
        head.writeInt(clip.length());
        head.writeInt(checksum(planes));
        head.writeInt(speech.marks().size());
        for (SpeechMark mark : speech.marks()) {
            head.writeInt(mark.start());
            head.writeInt(mark.end());
            head.writeInt(mark.startSample());
            head.writeInt(mark.endSample());
        }
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream body = new DeflaterOutputStream(head, fast)) {
            body.write(planes);
        } finally {
            fast.end();
        }
    }

    static SynthesizedSpeech read(InputStream file) throws IOException {
        DataInputStream head = new DataInputStream(new BufferedInputStream(file));
        if (head.readInt() != MAGIC) {
            throw new IOException("not a clip file");
        }
        int sampleRate = head.readInt();
        int length = bounded(head.readInt(), MAX_SAMPLES);
        int checksum = head.readInt();
        List<SpeechMark> marks = readMarks(head, bounded(head.readInt(), MAX_MARKS));
        byte[] planes = new InflaterInputStream(head).readNBytes(2 * length);
        if (planes.length != 2 * length || checksum(planes) != checksum) {
            throw new IOException("the samples are damaged");
        }
        try {
            return new SynthesizedSpeech(AudioClip.of(sampleRate, fromPlanes(planes)), marks);
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    private static List<SpeechMark> readMarks(DataInputStream in, int count) throws IOException {
        List<SpeechMark> marks = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                marks.add(new SpeechMark(in.readInt(), in.readInt(), in.readInt(), in.readInt()));
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
        return marks;
    }

    private static int bounded(int value, int max) throws IOException {
        if (value < 0 || value > max) {
            throw new IOException("the head is damaged");
        }
        return value;
    }

    private static byte[] toPlanes(short[] samples) {
        int n = samples.length;
        byte[] planes = new byte[2 * n];
        int previous = 0;
        for (int i = 0; i < n; i++) {
            int zigzag = zigzag((short) (samples[i] - previous));
            planes[i] = (byte) (zigzag >> 8);
            planes[n + i] = (byte) zigzag;
            previous = samples[i];
        }
        return planes;
    }

    private static short[] fromPlanes(byte[] planes) {
        int n = planes.length / 2;
        short[] samples = new short[n];
        int previous = 0;
        for (int i = 0; i < n; i++) {
            int zigzag = (planes[i] & 0xFF) << 8 | (planes[n + i] & 0xFF);
            previous += (zigzag >>> 1) ^ -(zigzag & 1);
            samples[i] = (short) previous;
        }
        return samples;
    }

    /** Maps 0, -1, 1, -2, 2 ... to 0, 1, 2, 3, 4 ..., so that small differences of either sign have an empty high byte. */
    private static int zigzag(short difference) {
        return (difference << 1 ^ difference >> 15) & 0xFFFF;
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
