package io.pdfaudio.provider.piper;

import io.pdfaudio.provider.piper.Clause.Piece;
import io.pdfaudio.speech.Pronunciation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns text into the phonemes, or letters, that a voice was trained on. Thread-safe. */
final class Phonemizer {

    private final EspeakProgram espeak;

    Phonemizer(EspeakProgram espeak) {
        this.espeak = espeak;
    }

    /**
     * Returns the phonemes of each sentence, with the marks between clauses.
     *
     * @param espeakVoice who makes them, or null for the letters themselves
     */
    List<String> sentences(String text, List<Pronunciation> pronunciations, @Nullable String espeakVoice)
            throws InterruptedException {
        if (espeakVoice == null) {
            // The letters of a voice are not those of the IPA, so the word is read as it is printed.
            return join(ClauseSplitter.split(text.toLowerCase(Locale.ROOT), List.of()), List.of());
        }
        List<Clause> clauses = ClauseSplitter.split(text, pronunciations);
        return join(clauses, phonemes(words(clauses), espeakVoice));
    }

    /** The last words of a clause take its mark along, which changes how they are spoken. */
    private static List<String> words(List<Clause> clauses) {
        List<String> words = new ArrayList<>();
        for (Clause clause : clauses) {
            for (Piece piece : clause.pieces()) {
                if (!piece.phonemes()) {
                    boolean last = piece == clause.pieces().getLast();
                    words.add(plain(piece.text()) + (last ? clause.mark() : ""));
                }
            }
        }
        return words;
    }

    /** An empty line ends a paragraph, and each gives a line of phonemes, but for those that eSpeak NG splits further. */
    private List<String> phonemes(List<String> words, String voice) throws InterruptedException {
        List<String> lines = run(String.join("\n\n", words), voice);
        if (words.size() == 1) {
            return List.of(String.join(" ", lines));
        }
        if (lines.size() == words.size()) {
            return lines;
        }
        List<String> apart = new ArrayList<>();
        for (String some : words) {
            apart.add(String.join(" ", run(some, voice)));
        }
        return apart;
    }

    private List<String> run(String text, String voice) throws InterruptedException {
        if (text.isEmpty()) {
            return List.of();
        }
        return espeak.run(text + "\n", List.of("-v", voice, "--ipa", "-q", "-b", "1", "--stdin"))
                .lines()
                .map(line -> withoutLanguages(line).strip())
                .toList();
    }

    /** Two brackets would begin a spelling of sounds. */
    private static String plain(String text) {
        return text.replace("[[", "[ [");
    }

    /** Leaves out what is said of words in another language: {@code (en)ˈɒf(de)}. */
    private static String withoutLanguages(String line) {
        StringBuilder rest = new StringBuilder(line.length());
        boolean inside = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '(' || c == ')') {
                inside = c == '(';
            } else if (!inside) {
                rest.append(c);
            }
        }
        return rest.toString();
    }

    private static List<String> join(List<Clause> clauses, List<String> phonemes) {
        List<String> sentences = new ArrayList<>();
        StringBuilder sentence = new StringBuilder();
        Iterator<String> made = phonemes.iterator();
        for (Clause clause : clauses) {
            String words = words(clause, made);
            if (!words.isBlank()) {
                sentence.append(sentence.isEmpty() ? "" : " ").append(words).append(clause.mark());
            }
            if (clause.endsSentence() && !sentence.isEmpty()) {
                sentences.add(sentence.toString());
                sentence.setLength(0);
            }
        }
        return sentences;
    }

    private static String words(Clause clause, Iterator<String> made) {
        List<String> words = new ArrayList<>();
        for (Piece piece : clause.pieces()) {
            String text = !piece.phonemes() && made.hasNext() ? made.next() : piece.text();
            if (!text.isBlank()) {
                words.add(text);
            }
        }
        return String.join(" ", words);
    }
}
