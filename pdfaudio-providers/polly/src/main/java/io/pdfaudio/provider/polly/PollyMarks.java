package io.pdfaudio.provider.polly;

import io.pdfaudio.provider.http.Json;
import io.pdfaudio.speech.SpeechMark;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads Polly's speech marks: one JSON object in each line, with times in milliseconds and places in bytes of UTF-8 of what was
 * sent, markup included. A word ends where the next one begins.
 */
final class PollyMarks {

    private record Timed(int start, int end, double millis) {}

    private PollyMarks() {}

    static List<SpeechMark> read(byte[] lines, PollyText sent, String text, int samples, int sampleRate) {
        int[] characters = charactersByByte(sent);
        List<Timed> words = new ArrayList<>();
        for (String line : new String(lines, StandardCharsets.UTF_8).split("\n", -1)) {
            Json mark = Json.of(line.getBytes(StandardCharsets.UTF_8));
            if (mark.get("type").text().orElse("").equals("word")) {
                int start = at(characters, mark.get("start").number().orElse(-1));
                int end = at(characters, mark.get("end").number().orElse(-1));
                if (start >= 0 && end > start && end <= text.length()) {
                    words.add(new Timed(start, end, mark.get("time").number().orElse(0)));
                }
            }
        }
        return marks(words, samples, sampleRate);
    }

    private static List<SpeechMark> marks(List<Timed> words, int samples, int sampleRate) {
        List<SpeechMark> marks = new ArrayList<>();
        int last = 0;
        int end = 0;
        for (int i = 0; i < words.size(); i++) {
            Timed word = words.get(i);
            int from = Math.max(last, sample(word.millis, samples, sampleRate));
            int to = i + 1 < words.size() ? sample(words.get(i + 1).millis, samples, sampleRate) : samples;
            if (word.start >= end) {
                marks.add(new SpeechMark(word.start, word.end, from, Math.max(from, to)));
                last = Math.max(from, to);
                end = word.end;
            }
        }
        return marks;
    }

    private static int sample(double millis, int samples, int sampleRate) {
        return (int) Math.clamp(Math.round(millis * sampleRate / 1000), 0, samples);
    }

    private static int at(int[] characters, double index) {
        return index >= 0 && index < characters.length ? characters[(int) index] : -1;
    }

    /** For each byte of what was sent, and the place behind the last, the index into the text itself. */
    private static int[] charactersByByte(PollyText sent) {
        String text = sent.text();
        int[] characters = new int[text.getBytes(StandardCharsets.UTF_8).length + 1];
        int at = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            Arrays.fill(characters, at, at + bytes, sent.places()[i]);
            at += bytes;
            i += Character.charCount(character);
        }
        characters[at] = sent.places()[text.length()];
        return characters;
    }
}
