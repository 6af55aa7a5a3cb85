package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.ChapterMark;
import io.pdfaudio.audio.CoverImage;
import io.pdfaudio.audio.spi.AudioOutput;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Three chapters of odd lengths, each beginning with a quarter second of silence and then a tone of its own.
 *
 * @param sampleRate samples per second
 */
record TestBook(int sampleRate) {

    static final List<String> TITLES = List.of("One", "Zwei: Zürich", "三 – 東京 & <more>");
    private static final int[] TENTHS = {31, 43, 27};
    private static final int ODD = 7;

    static AudiobookTags tags(List<ChapterMark> chapters) {
        return AudiobookTags.of("Gezeiten – 潮")
                .with(AudiobookTag.AUTHOR, "Ånn Author")
                .with(AudiobookTag.NARRATOR, "Slt Voice")
                .with(AudiobookTag.LANGUAGE, "de-AT")
                .withCover(cover())
                .withChapters(chapters);
    }

    static CoverImage cover() {
        var image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
        image.setRGB(30, 40, Color.RED.getRGB());
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CoverImage(CoverImage.Kind.PNG, bytes.toByteArray(), 60, 80);
    }

    List<ChapterMark> chapters() {
        List<ChapterMark> chapters = new ArrayList<>();
        long start = 0;
        for (int i = 0; i < TITLES.size(); i++) {
            long end = start + (long) TENTHS[i] * sampleRate / 10 + ODD;
            chapters.add(new ChapterMark(TITLES.get(i), start, end));
            start = end;
        }
        return chapters;
    }

    short[] samples() {
        short[] samples = new short[(int) chapters().getLast().endSample()];
        double tone = 220;
        for (ChapterMark chapter : chapters()) {
            for (int i = (int) chapter.startSample() + silence(); i < chapter.endSample(); i++) {
                samples[i] = (short) Math.round(8000 * Math.sin(2 * Math.PI * tone * i / sampleRate));
            }
            tone *= 2;
        }
        return samples;
    }

    /** The silence at the beginning of each chapter. */
    int silence() {
        return sampleRate / 4;
    }

    Path write(Path file, AudiobookFormat format) {
        try (AudioOutput output = new FfmpegAudioEncoder().open(file, format, sampleRate)) {
            short[] samples = samples();
            int piece = 4_321;
            for (int i = 0; i < samples.length; i += piece) {
                output.write(samples, i, Math.min(piece, samples.length - i));
            }
            output.finish(tags(chapters()));
        }
        return file;
    }
}
