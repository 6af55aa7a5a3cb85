package io.pdfaudio.narration;

import io.pdfaudio.document.Block;
import java.util.List;

/** Speaks texts for the tests of the steps. */
final class Spoken {

    private Spoken() {}

    /** Returns a paragraph as a voice that reads plain words only gets it. */
    static String plain(String language, String printed) {
        return spoken(language, new Block.Paragraph(printed, List.of()), true);
    }

    /** Returns a heading as such a voice gets it. */
    static String heading(String language, String printed) {
        return spoken(language, new Block.Heading(1, printed, List.of()), true);
    }

    /** Returns a paragraph as a voice that reads numbers itself gets it. */
    static String light(String language, String printed) {
        return spoken(language, new Block.Paragraph(printed, List.of()), false);
    }

    /** Returns the steps for a language, all of them or only the light ones. */
    static List<NarrationStep> steps(String language, boolean writtenOut) {
        return NarrationSteps.of(
                NarrationSettings.DEFAULT,
                new VoiceInput(language, 1000, true, writtenOut),
                LanguageWords.of(language));
    }

    static AlignedText aligned(List<NarrationStep> steps, Block block) {
        AlignedText text = AlignedText.of(block.text());
        for (NarrationStep step : steps) {
            text = step.apply(text, block);
        }
        return text;
    }

    private static String spoken(String language, Block block, boolean writtenOut) {
        return aligned(steps(language, writtenOut), block).spoken();
    }
}
