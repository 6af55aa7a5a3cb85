package io.pdfaudio.conversion;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a conversion has come.
 *
 * @param utterancesDone the utterances that stand in the audiobook already
 * @param utterances all utterances; 0 until the PDF is read
 * @param utterancesReused how many of those done came from the cache
 * @param charactersDone the spoken characters done
 * @param characters all characters to be spoken; 0 until the PDF is read
 * @param audio the length of the audiobook so far
 * @param elapsed the time since the start
 */
public record ConversionProgress(
        int utterancesDone,
        int utterances,
        int utterancesReused,
        long charactersDone,
        long characters,
        Duration audio,
        Duration elapsed) {

    /** Returns the share of the text that is done, from 0 to 1. */
    public double fraction() {
        return characters == 0 ? 0 : (double) charactersDone / characters;
    }

    /** Returns how many seconds of audio come of one second of time; 0 at the start. */
    public double speed() {
        return elapsed.isZero() ? 0 : (double) audio.toNanos() / elapsed.toNanos();
    }

    /** Returns the time left at the speed so far; empty until something is done. */
    public Optional<Duration> remaining() {
        if (charactersDone == 0) {
            return Optional.empty();
        }
        double factor = (double) (characters - charactersDone) / charactersDone;
        return Optional.of(Duration.ofMillis(Math.round(elapsed.toMillis() * factor)));
    }
}
