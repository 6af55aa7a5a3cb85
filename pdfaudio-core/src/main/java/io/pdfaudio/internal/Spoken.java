package io.pdfaudio.internal;

import io.pdfaudio.conversion.ClipFault;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.SynthesizedSpeech;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a script, spoken.
 *
 * @param speech the clip and its marks
 * @param voice the number of the voice, 0 for the first and more for its fallbacks
 * @param reused whether all of it came from the cache
 * @param spent what it may have cost in this run
 * @param saved what that from the cache would have cost
 * @param faults what was wrong with it, or with an earlier one of the same text
 */
record Spoken(SynthesizedSpeech speech, int voice, boolean reused, Money spent, Money saved, List<ClipFault> faults) {

    Spoken {
        faults = List.copyOf(faults);
    }

    /** Returns the same by another voice. */
    Spoken by(int number) {
        return new Spoken(speech, number, reused, spent, saved, faults);
    }

    /** Returns the same after an earlier one of the line, which is not used and may have cost something. */
    Spoken after(Spoken unused) {
        List<ClipFault> all = new ArrayList<>(unused.faults);
        all.addAll(faults);
        return new Spoken(speech, voice, reused && unused.reused, spent.plus(unused.spent), saved, all);
    }
}
