package io.pdfaudio.narration;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Chapter;
import java.util.List;

/**
 * Turns chapters into utterances. The title comes first, then the blocks in reading order; what the settings leave out is
 * listed, as is text without anything to pronounce. Immutable and thread-safe.
 */
public final class Narrator {

    private final NarrationSettings settings;
    private final LanguageWords words;
    private final List<NarrationStep> steps;
    private final UtteranceSplitter splitter;
    private final int pronunciations;

    /** Creates a narrator for a voice. */
    public Narrator(NarrationSettings settings, VoiceInput voice) {
        this.settings = settings;
        this.words = LanguageWords.of(voice.language());
        this.steps = NarrationSteps.of(settings, voice, words);
        this.splitter = new UtteranceSplitter(voice, words);
        boolean phonemes = settings.lexicon().entries().stream()
                .anyMatch(entry -> !entry.ipa().isEmpty());
        this.pronunciations = phonemes ? voice.pronunciations() : 0;
    }

    /** Returns a chapter as it is spoken. */
    public Narration narrate(Chapter chapter) {
        return new ChapterReading(this, chapter).read();
    }

    NarrationSettings settings() {
        return settings;
    }

    LanguageWords words() {
        return words;
    }

    UtteranceSplitter splitter() {
        return splitter;
    }

    /** Returns what of a text is said in phonemes. */
    PhonemeWords phonemes(String spoken) {
        return pronunciations == 0 ? PhonemeWords.NONE : PhonemeWords.of(settings.lexicon(), spoken);
    }

    /** Returns how many words of an utterance may be. */
    int pronunciations() {
        return pronunciations;
    }

    /** Sends a text through all steps. */
    AlignedText spoken(Block block, AlignedText printed) {
        AlignedText text = printed;
        for (NarrationStep step : steps) {
            text = step.apply(text, block);
        }
        return text;
    }
}
