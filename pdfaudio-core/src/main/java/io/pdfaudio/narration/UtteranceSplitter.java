package io.pdfaudio.narration;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Cuts the spoken text of a block into pieces that a voice takes at once. Pieces end at sentence ends and are never longer
 * than allowed; a longer sentence is cut at its clauses, else between words, at worst between characters as a reader sees
 * them. Immutable and thread-safe.
 */
final class UtteranceSplitter {

    private final SentenceBreaks sentences;
    private final BreakIterator characters;
    private final List<UtteranceLimit> limits;
    private final boolean sentencePerUtterance;
    private final int pronunciations;

    UtteranceSplitter(VoiceInput voice, LanguageWords words) {
        this.sentences = new SentenceBreaks(voice.language(), words);
        this.characters = BreakIterator.getCharacterInstance(ULocale.forLanguageTag(voice.language()));
        this.limits = voice.limits();
        this.sentencePerUtterance = voice.sentencePerUtterance();
        this.pronunciations = voice.pronunciations();
    }

    /**
     * A piece of the text without space at its ends.
     *
     * @param start the first character
     * @param end the index after the last character, more than {@code start}
     * @param sentenceEnd whether a sentence ends with it
     */
    record Piece(int start, int end, boolean sentenceEnd) {}

    /** Returns the pieces in order; together they hold every character that is no space. */
    List<Piece> split(String text) {
        return split(text, PhonemeWords.NONE, end -> false);
    }

    /**
     * Returns the pieces in order, where a piece ends with every sentence whose end is accepted by {@code breaks}.
     *
     * @param phonemes the words of the text that are said in phonemes
     */
    List<Piece> split(String text, PhonemeWords phonemes, IntPredicate breaks) {
        Pieces pieces = new Pieces(text, phonemes);
        int start = 0;
        for (int end : sentences.ends(text)) {
            pieces.addSentence(start, end);
            if (breaks.test(end)) {
                pieces.flush();
            }
            start = end;
        }
        pieces.flush();
        return pieces.list;
    }

    /** Gathers the pieces of one text. */
    private final class Pieces {

        private final String text;
        private final PhonemeWords phonemes;
        private final PieceMeasure measure;
        private final List<Piece> list = new ArrayList<>();
        private int start;
        private int end;
        private boolean speakable;

        Pieces(String text, PhonemeWords phonemes) {
            this.text = text;
            this.phonemes = phonemes;
            this.measure = new PieceMeasure(text, limits);
        }

        void addSentence(int sentenceStart, int sentenceEnd) {
            boolean hasWords = Characters.pronounceable(text, sentenceStart, sentenceEnd);
            if (begunBefore() && !goesWithLast(sentenceEnd, hasWords)) {
                flush();
            }
            if (!begunBefore()) {
                start = Characters.skipSpaces(text, sentenceStart);
            }
            end = sentenceEnd;
            speakable |= hasWords;
        }

        /** A sentence of marks only joins its neighbour in either direction. */
        private boolean goesWithLast(int sentenceEnd, boolean hasWords) {
            return (!sentencePerUtterance || !hasWords || !speakable)
                    && phonemes.count(start, sentenceEnd) <= pronunciations
                    && measure.fits(start, Characters.skipSpacesBack(text, sentenceEnd));
        }

        private boolean begunBefore() {
            return end > start;
        }

        void flush() {
            int last = Characters.skipSpacesBack(text, end);
            while (!measure.fits(start, last)) {
                int limit = measure.reach(start, last);
                int cut = cut(start, limit);
                add(start, cut, false);
                start = Characters.skipSpaces(text, cut);
            }
            add(start, last, true);
            start = end;
            speakable = false;
        }

        private void add(int from, int to, boolean sentenceEnd) {
            int last = Characters.skipSpacesBack(text, to);
            if (last > from) {
                list.add(new Piece(from, last, sentenceEnd));
            }
        }

        private int cut(int from, int limit) {
            int clause = lastClauseEnd(from, limit);
            if (clause > 0) {
                return clause;
            }
            int space = limit;
            while (space > from && !Characters.space(text.charAt(space))) {
                space--;
            }
            return space > from ? space : lastCharacterEnd(from, limit);
        }

        /** Returns where the last clause ends in the last two thirds of a range, or -1; a shorter piece sounds chopped. */
        private int lastClauseEnd(int from, int limit) {
            for (int i = limit; i > from + (limit - from) / 3; i--) {
                char before = text.charAt(i - 1);
                boolean spaced = Characters.space(text.charAt(i));
                if (spaced && ",;:".indexOf(before) >= 0
                        || "\u3001\uFF0C\uFF1B\uFF1A\u060C\u061B".indexOf(before) >= 0) {
                    return i;
                }
            }
            return -1;
        }

        private int lastCharacterEnd(int from, int limit) {
            BreakIterator breaks = characters.clone();
            breaks.setText(text.substring(from, Math.min(limit + 2, text.length())));
            int most = limit - from;
            int end = breaks.isBoundary(most) ? most : breaks.preceding(most);
            return end > 0 ? from + end : limit;
        }
    }
}
