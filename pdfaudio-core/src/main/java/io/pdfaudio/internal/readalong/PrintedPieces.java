package io.pdfaudio.internal.readalong;

import io.pdfaudio.narration.Utterance;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the print behind what is heard: the reader sees "Dr. Smith paid $5" while "Doctor Smith paid five dollars" is heard.
 * The pieces of an utterance stand in the order of the print, do not overlap and leave nothing out. Where the voice does not
 * tell when its words are heard, they are spread over the utterance by their letters.
 */
final class PrintedPieces {

    private PrintedPieces() {}

    static List<PrintedPiece> of(HeardUtterance heard) {
        Utterance utterance = heard.utterance();
        if (utterance.announces()) {
            int length = utterance.alignment().original().length();
            return List.of(
                    new PrintedPiece(0, length, oneLine(utterance.text()), heard.startSample(), heard.endSample()));
        }
        List<HeardWord> words = heard.words().isEmpty() ? spread(heard) : heard.words();
        return withText(utterance, inPrint(heard, words));
    }

    /** Where the print of each word begins; words for which nothing more is printed lengthen the one before. */
    private static List<HeardWord> inPrint(HeardUtterance heard, List<HeardWord> words) {
        Utterance utterance = heard.utterance();
        List<HeardWord> printed = new ArrayList<>();
        int last = utterance.originalStart(0);
        long time = heard.startSample();
        for (HeardWord word : words) {
            int from = printed.isEmpty() ? last : Math.max(last, utterance.originalStart(word.start()));
            int to = Math.max(from, utterance.originalEnd(word.end()));
            long start = Math.max(time, word.startSample());
            long end = Math.max(start, word.endSample());
            if (to > from) {
                printed.add(new HeardWord(from, to, start, end));
                last = to;
            } else if (!printed.isEmpty()) {
                HeardWord before = printed.removeLast();
                printed.add(new HeardWord(before.start(), before.end(), before.startSample(), end));
            }
            time = end;
        }
        return printed;
    }

    /** Gives each word the print up to the next one. */
    private static List<PrintedPiece> withText(Utterance utterance, List<HeardWord> printed) {
        String original = utterance.alignment().original();
        int end = utterance.originalEnd(utterance.text().length());
        List<PrintedPiece> pieces = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            HeardWord word = printed.get(i);
            int to = i + 1 < printed.size() ? printed.get(i + 1).start() : Math.max(end, word.end());
            String text = oneLine(original.substring(word.start(), to));
            pieces.add(new PrintedPiece(word.start(), to, text, word.startSample(), word.endSample()));
        }
        return pieces;
    }

    private static List<HeardWord> spread(HeardUtterance heard) {
        String text = heard.utterance().text();
        long length = heard.endSample() - heard.startSample();
        List<HeardWord> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean space = i == text.length() || Character.isWhitespace(text.charAt(i));
            if (!space && start < 0) {
                start = i;
            } else if (space && start >= 0) {
                words.add(new HeardWord(
                        start,
                        i,
                        heard.startSample() + length * start / text.length(),
                        heard.startSample() + length * i / text.length()));
                start = -1;
            }
        }
        return words;
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isISOControl(c);
            if (!space) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }
}
