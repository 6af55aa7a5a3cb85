package io.pdfaudio.benchmark;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.spi.AudioEncoder;
import io.pdfaudio.audio.spi.AudioOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;

/**
 * What an audiobook costs beside its speech: a conversion with a far voice against what cannot be avoided, the encoder alone, and
 * the plain ffmpeg program on the same sound.
 */
final class AudioCosts {

    private static final int REQUEST_CHARACTERS = 3_000;
    private static final int SLOTS = 18;
    private static final int LATENCY_MILLIS = 4_000;

    private final Path folder;
    private final int paragraphs;
    private final String size;
    private final Table table =
            new Table("what", "seconds", "hours of sound", "times real time", "memory of the process, MB");
    private String comparison = "";

    AudioCosts(Path folder, int scale) {
        this.folder = folder;
        this.paragraphs = 168 / scale;
        this.size = scale == 1 ? "" : "With `--quick`, a tenth of the book:\n\n";
    }

    /** Measures everything. */
    void measure() throws IOException, InterruptedException {
        Path pdf = folder.resolve("far.pdf");
        LongParagraphs.write(pdf, paragraphs, REQUEST_CHARACTERS);
        SpokenLoop.record(recording());
        Path wav = folder.resolve("far.wav");
        double[] unencoded = convert(pdf, wav, folder.resolve("other-clips"), "-Xmx512m");
        row(
                "PDF to WAV, " + (int) unencoded[3] + " requests of up to 3,000 characters, 18 at once, 4 s each",
                unencoded);
        Path cache = folder.resolve("clips");
        Path m4b = folder.resolve("far.m4b");
        // The encoder alone before and after, as the speed of a shared machine changes.
        double before = encodeAlone("our encoder alone, all cores, before", wav, unencoded[1]);
        double[] first = convert(pdf, m4b, cache, "-Xmx512m");
        row("PDF to M4B, the same requests", first);
        double encoder = (before + encodeAlone("our encoder alone, all cores, after", wav, unencoded[1])) / 2;
        row("the same again, every clip from the cache", convert(pdf, m4b, cache, "-Xmx512m"));
        row("the same again, heap of 128 MB", convert(pdf, m4b, cache, "-Xmx128m"));
        ffmpegAlone(wav, first[1]);
        double floor = Math.ceil(first[3] / SLOTS) * LATENCY_MILLIS / 1e3;
        comparison = String.format(
                Locale.ROOT,
                "Speech alone cannot take less than %.0f s, and our encoder alone on all cores takes %.1f s: the whole takes %.2f"
                        + " times the larger of both, or %.2f where the format is WAV, which needs no encoder.%n",
                floor,
                encoder,
                first[0] / Math.max(floor, encoder),
                unencoded[0] / floor);
        firstClip();
        startUp();
    }

    String table() {
        return size + table + "\n" + comparison;
    }

    private void row(String name, double[] figures) {
        table.add(name, figures[0], figures[1] / 3600, figures[1] / figures[0], (int) figures[4]);
    }

    private Path recording() {
        return folder.resolve("speech.raw");
    }

    private double[] convert(Path pdf, Path output, Path cache, String heap) throws IOException, InterruptedException {
        List<String> arguments = List.of(
                pdf.toString(),
                output.toString(),
                cache.toString(),
                recording().toString(),
                Integer.toString(REQUEST_CHARACTERS),
                Integer.toString(SLOTS),
                Integer.toString(LATENCY_MILLIS));
        return figures(java(heap, EndToEnd.class.getName(), arguments));
    }

    private static double[] figures(String line) {
        return Arrays.stream(line.strip().split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** Encodes the same sound and does nothing else. */
    private double encodeAlone(String name, Path wav, double soundSeconds) throws IOException {
        AudioEncoder encoder =
                ServiceLoader.load(AudioEncoder.class).findFirst().orElseThrow();
        encoder.prepare();
        long start = System.nanoTime();
        try (InputStream sound = SoundFile.open(wav);
                AudioOutput output =
                        encoder.open(folder.resolve("alone.m4b"), AudiobookFormat.m4b(), CloudVoice.RATE)) {
            short[] samples = new short[1 << 16];
            for (byte[] bytes = sound.readNBytes(1 << 17); bytes.length > 0; bytes = sound.readNBytes(1 << 17)) {
                int count = bytes.length / Short.BYTES;
                ByteBuffer.wrap(bytes)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asShortBuffer()
                        .get(samples, 0, count);
                output.write(samples, 0, count);
            }
            output.finish(AudiobookTags.of("Alone"));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        table.add(name, seconds, soundSeconds / 3600, soundSeconds / seconds, "");
        return seconds;
    }

    private void ffmpegAlone(Path wav, double soundSeconds) throws IOException, InterruptedException {
        String name = "the ffmpeg program alone (AAC, 64 kbit/s, no chapters)";
        String m4a = folder.resolve("plain.m4a").toString();
        List<String> command = List.of(
                "ffmpeg", "-nostdin", "-y", "-v", "error", "-i", wav.toString(), "-c:a", "aac", "-b:a", "64k", m4a);
        long start = System.nanoTime();
        try {
            new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        } catch (IOException e) {
            table.add(name, "not installed", "", "", "");
            return;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        table.add(name, seconds, soundSeconds / 3600, soundSeconds / seconds, "");
    }

    private void firstClip() throws IOException, InterruptedException {
        Path book = Inputs.book(folder, 300).file();
        List<String> arguments = List.of(
                book.toString(),
                folder.resolve("first.wav").toString(),
                folder.resolve("first-clips").toString());
        double[] millis = figures(java("-Xmx512m", FirstClip.class.getName(), arguments));
        table.add("a PDF of 300 pages is read, by a JVM that just started", millis[0] / 1e3, "", "", "");
        table.add("from then until the first clip of the embedded voice", millis[1] / 1e3, "", "", "");
    }

    private void startUp() throws IOException, InterruptedException {
        Path launcher = Path.of("pdfaudio").toAbsolutePath();
        if (!Files.isExecutable(launcher)) {
            return;
        }
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            new ProcessBuilder(launcher.toString(), "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        table.add("start of the command line (`pdfaudio --version`, best of five)", best, "", "", "");
    }

    private static String java(String heap, String main, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                heap,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main + " failed.");
        }
        return output;
    }
}
