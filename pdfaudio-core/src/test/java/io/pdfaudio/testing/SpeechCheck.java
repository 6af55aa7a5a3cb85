package io.pdfaudio.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pdfaudio.audio.AudioClip;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells whether a sound says a text, by the speech recognizer pocketsphinx with a language model of that very text. Right
 * speech gets nine words in ten and more; a wrong text, noise or another language stay below half, because words must come
 * in order. Words the recognizer's dictionary lacks do not count. Immutable.
 */
public final class SpeechCheck {

    static final Path DICTIONARY = Path.of("/usr/share/pocketsphinx/model/en-us/cmudict-en-us.dict");
    private static final Path ACOUSTICS = Path.of("/usr/share/pocketsphinx/model/en-us/en-us");
    private static final String SAMPLE_RATE = "16000";
    private static final long TIMEOUT_MINUTES = 15;

    /** Some 400 words from all over the dictionary are a way out for the recognizer when it hears something else. */
    private static final int DICTIONARY_STEP = 299;

    private final Path recognizer;
    private final Path ffmpeg;

    /** Creates a check that runs these programs; see {@link RequiredTools#pocketsphinx()}. */
    public SpeechCheck(Path recognizer, Path ffmpeg) {
        this.recognizer = recognizer;
        this.ffmpeg = ffmpeg;
    }

    /**
     * What was heard of a text.
     *
     * @param share the share of the text's words that were heard in order, from 0 to 1
     * @param heard the words the recognizer heard
     */
    public record Result(double share, List<String> heard) {}

    /** Listens to a clip. */
    public Result listen(AudioClip clip, String text) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("speech-check");
        try {
            Path raw = folder.resolve("clip.raw");
            ByteBuffer bytes = ByteBuffer.allocate(clip.length() * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asShortBuffer().put(clip.samples());
            Files.write(raw, bytes.array());
            String rate = Integer.toString(clip.sampleRate());
            return listen(folder, text, "-f", "s16le", "-ar", rate, "-ac", "1", "-i", raw.toString());
        } finally {
            delete(folder);
        }
    }

    /** Listens to a part of an audio file, such as one chapter of an audiobook. */
    public Result listen(Path file, Duration from, Duration length, String text)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("speech-check");
        try {
            return listen(folder, text, "-ss", seconds(from), "-t", seconds(length), "-i", file.toString());
        } finally {
            delete(folder);
        }
    }

    private Result listen(Path folder, String text, String... input) throws IOException, InterruptedException {
        Path wav = folder.resolve("speech.wav");
        Stream<String> command = Stream.of(
                        Stream.of(ffmpeg.toString(), "-nostdin", "-v", "error"),
                        Arrays.stream(input),
                        Stream.of("-vn", "-ac", "1", "-ar", SAMPLE_RATE, wav.toString()))
                .flatMap(part -> part);
        run(folder, command.toList());
        List<String> dictionary = dictionary();
        List<List<String>> phrases = knownPhrases(text, new HashSet<>(dictionary));
        List<String> others = IntStream.iterate(0, i -> i < dictionary.size(), i -> i + DICTIONARY_STEP)
                .mapToObj(dictionary::get)
                .toList();
        List<String> expected = phrases.stream().flatMap(List::stream).toList();
        List<String> heard = words(recognize(folder, wav, new BigramModel(phrases, others)));
        return new Result((double) inOrder(expected, heard) / Math.max(1, expected.size()), heard);
    }

    private String recognize(Path folder, Path wav, BigramModel expectation) throws IOException, InterruptedException {
        Path model = folder.resolve("text.arpa");
        Files.writeString(model, expectation.toArpa());
        return run(
                folder,
                List.of(
                        recognizer.toString(),
                        "-infile",
                        wav.toString(),
                        "-lm",
                        model.toString(),
                        "-hmm",
                        ACOUSTICS.toString(),
                        "-dict",
                        DICTIONARY.toString(),
                        "-logfn",
                        folder.resolve("recognizer.log").toString()));
    }

    /** Returns the words the recognizer knows; further pronunciations of a word, as in "read(2)", are left out. */
    private static List<String> dictionary() throws IOException {
        try (Stream<String> lines = Files.lines(DICTIONARY)) {
            return lines.map(line -> line.substring(0, line.indexOf(' ')))
                    .filter(word -> !word.endsWith(")"))
                    .toList();
        }
    }

    /** Returns the text's phrases, which end at punctuation, without the words that the dictionary lacks. */
    private static List<List<String>> knownPhrases(String text, Set<String> known) {
        return Arrays.stream(text.split("[.!?;:,]"))
                .map(phrase -> words(phrase).stream().filter(known::contains).toList())
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    private static List<String> words(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[^a-z']", " ");
        return Arrays.stream(plain.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** Returns the length of the longest common subsequence. */
    static int inOrder(List<String> expected, List<String> heard) {
        int[] best = new int[heard.size() + 1];
        for (String word : expected) {
            int diagonal = 0;
            for (int i = 1; i <= heard.size(); i++) {
                int above = best[i];
                best[i] = word.equals(heard.get(i - 1)) ? diagonal + 1 : Math.max(above, best[i - 1]);
                diagonal = above;
            }
        }
        return best[heard.size()];
    }

    private static String run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            if (!process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(command + " failed: " + Files.readString(errors, UTF_8));
            }
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output, UTF_8);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.6f", duration.toNanos() / 1e9);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            found.forEach(files::add);
        }
        files.add(folder);
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
