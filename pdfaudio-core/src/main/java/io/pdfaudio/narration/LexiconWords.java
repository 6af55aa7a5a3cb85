package io.pdfaudio.narration;

import io.pdfaudio.document.Block;
import java.util.Locale;

/** Speaks the words of a lexicon as it says. What is said in phonemes stays as it is written until it is sent. */
final class LexiconWords implements NarrationStep {

    private final Lexicon lexicon;
    private final LanguageWords words;
    private final boolean phonemes;

    /** @param phonemes whether the voice takes phonemes */
    LexiconWords(Lexicon lexicon, LanguageWords words, boolean phonemes) {
        this.lexicon = lexicon;
        this.words = words;
        this.phonemes = phonemes;
    }

    @Override
    public AlignedText apply(AlignedText text, Block block) {
        String spoken = text.spoken();
        TextEditor editor = text.edit();
        lexicon.forEach(spoken, (entry, start) -> {
            if (!entry.spoken().isEmpty() && !(phonemes && !entry.ipa().isEmpty())) {
                int end = start + entry.written().length();
                String stop = endsSentence(entry, spoken, end) ? "." : "";
                editor.replace(start, end, words(entry, spoken.substring(start, end)) + stop);
            }
        });
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
