package io.pdfaudio.narration;

import io.pdfaudio.document.Block;
import java.util.Locale;

/** Speaks the words of a lexicon as it says. */
final class LexiconWords implements NarrationStep {

    private final Lexicon lexicon;
    private final LanguageWords words;

    LexiconWords(Lexicon lexicon, LanguageWords words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    @Override
    public AlignedText apply(AlignedText text, Block block) {
        String spoken = text.spoken();
        TextEditor editor = text.edit();
        int i = lexicon.next(spoken, 0);
        while (i < spoken.length()) {
            boolean insideWord = Words.gluedBefore(spoken, i) && Words.gluedAfter(spoken, i);
            Lexicon.Entry entry = insideWord ? null : lexicon.at(spoken, i);
            if (entry != null) {
                int end = i + entry.written().length();
                String stop = endsSentence(entry, spoken, end) ? "." : "";
                editor.replace(i, end, words(entry, spoken.substring(i, end)) + stop);
                i = end;
            } else {
                i++;
            }
            i = lexicon.next(spoken, i);
        }
        return editor.build();
    }

    /** The full stop of an abbreviation may also be that of its sentence. */
    private boolean endsSentence(Lexicon.Entry entry, String text, int end) {
        boolean stop = entry.written().endsWith(".") && !entry.spoken().endsWith(".");
        return stop && (Words.atEnd(text, end) || words.startsSentences(Words.after(text, end)));
    }

    /** A word that has a capital because it begins a sentence keeps it. */
    private static String words(Lexicon.Entry entry, String printed) {
        boolean raised = Characters.upper(printed.charAt(0))
                && entry.written().equals(printed.toLowerCase(Locale.ROOT))
                && !printed.equals(entry.written());
        return raised ? Words.capitalized(entry.spoken()) : entry.spoken();
    }
}
