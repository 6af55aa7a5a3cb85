package io.pdfaudio.internal.readalong;

import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.narration.SentenceBreaks;
import io.pdfaudio.narration.Utterance;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the print behind what is heard: the reader sees "Dr. Smith paid $5" while "Doctor Smith paid five dollars" is heard.
 * The pieces of an utterance stand in the order of the print, do not overlap and leave nothing out. Where the voice does not
 * tell when its words are heard, they are spread over the utterance by their letters. What is spoken without print, such as
 * the announcement of a table that is left out, is shown as it is spoken. Immutable.
 */
final class PrintedPieces {

    private final SentenceBreaks sentences;

    /** Creates a finder for a book in the language of its tags. */
    PrintedPieces(AudiobookTags tags) {
        String language = tags.get(AudiobookTag.LANGUAGE);
        sentences = SentenceBreaks.of(language == null ? "und" : language);
    }

    /** A word of the print, before what stands between the words is shared out. */
    private record Run(int from, int to, long startSample, long endSample, boolean sentenceEnd) {
        Run longer(int newTo, long newEnd, boolean ends) {
            return new Run(from, Math.max(to, newTo), startSample, newEnd, sentenceEnd || ends);
        }
    }

    List<PrintedPiece> of(HeardUtterance heard) {
        Utterance utterance = heard.utterance();
        List<Run> runs = utterance.announces() ? List.of() : runs(heard);
        return runs.isEmpty() ? List.of(asSpoken(heard)) : withText(heard, runs);
    }

    private static PrintedPiece asSpoken(HeardUtterance heard) {
        Utterance utterance = heard.utterance();
        int from = utterance.announces() ? 0 : utterance.originalStart(0);
        int to = utterance.announces() ? utterance.alignment().original().length() : from;
        String text = oneLine(utterance.text()).strip();
        return new PrintedPiece(from, to, text, heard.startSample(), heard.endSample(), true, true);
    }

    /** Where the print of each word stands; one that says more of the print of the word before lengthens it. */
    private List<Run> runs(HeardUtterance heard) {
        Utterance utterance = heard.utterance();
        List<HeardWord> words = heard.words().isEmpty() ? spread(heard) : heard.words();
        boolean[] sentenceEnds = sentenceEnds(utterance.text(), words);
        List<Run> runs = new ArrayList<>();
        int last = utterance.originalStart(0);
        long time = Math.clamp(words.getFirst().startSample(), heard.startSample(), heard.endSample());
        for (int i = 0; i < words.size(); i++) {
            HeardWord word = words.get(i);
            int from = utterance.originalStart(word.start());
            int to = utterance.originalEnd(word.end());
            long start = Math.clamp(word.startSample(), time, heard.endSample());
            long end = Math.clamp(word.endSample(), start, heard.endSample());
            if (runs.isEmpty() && to > last) {
                runs.add(new Run(last, to, time, end, sentenceEnds[i]));
            } else if (!runs.isEmpty() && from >= last && to > from) {
                runs.add(new Run(from, to, start, end, sentenceEnds[i]));
            } else if (!runs.isEmpty()) {
                runs.add(runs.removeLast().longer(to, end, sentenceEnds[i]));
            }
            last = Math.max(last, to);
            time = runs.isEmpty() ? time : end;
        }
        return runs;
    }

    /** Tells of each word whether a sentence ends behind it and before the next one. */
    private boolean[] sentenceEnds(String text, List<HeardWord> words) {
        int[] ends = sentences.ends(text);
        boolean[] found = new boolean[words.size()];
        int next = 0;
        for (int i = 0; i < found.length; i++) {
            while (next < ends.length && ends[next] <= words.get(i).start()) {
                next++;
            }
            int behind = i + 1 < found.length ? words.get(i + 1).start() : text.length();
            found[i] = next < ends.length && ends[next] <= behind;
        }
        return found;
    }

    /** Gives each word the print up to the next one. */
    private static List<PrintedPiece> withText(HeardUtterance heard, List<Run> runs) {
        Utterance utterance = heard.utterance();
        String original = utterance.alignment().original();
        List<PrintedPiece> pieces = new ArrayList<>();
        int from = runs.getFirst().from();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            int to = i + 1 < runs.size()
                    ? wordStart(original, run.to(), runs.get(i + 1).from())
                    : Math.max(run.to(), utterance.originalEnd(utterance.text().length()));
            boolean told = i == 0 || !heard.words().isEmpty();
            String text = oneLine(original.substring(from, to));
            pieces.add(new PrintedPiece(from, to, text, run.startSample(), run.endSample(), told, run.sentenceEnd()));
            from = to;
        }
        return pieces;
    }

    /** An opening quotation mark or bracket goes with the word behind it, although no voice says so. */
    private static int wordStart(String print, int low, int start) {
        int at = start;
        while (at > low && !Character.isWhitespace(print.charAt(at - 1))) {
            at--;
        }
        return at > low ? at : start;
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
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isISOControl(c);
            if (!space) {
                line.append(c);
            } else if (line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString();
    }
}
