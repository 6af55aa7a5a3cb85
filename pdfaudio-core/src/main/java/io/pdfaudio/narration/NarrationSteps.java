package io.pdfaudio.narration;

import java.util.ArrayList;
import java.util.List;

/** Chooses the steps for a voice, in the order they build on one another. */
final class NarrationSteps {

    private NarrationSteps() {}

    static List<NarrationStep> of(NarrationSettings settings, LanguageWords words) {
        List<NarrationStep> steps = new ArrayList<>();
        steps.add(new PlainCharacters());
        return List.copyOf(steps);
    }
}
