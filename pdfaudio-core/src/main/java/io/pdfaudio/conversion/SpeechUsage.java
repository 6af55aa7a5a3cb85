package io.pdfaudio.conversion;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.speech.Money;

/**
 * What the speech of an audiobook took, and what the cache spared.
 *
 * @param utterances how many utterances were spoken
 * @param utterancesReused how many of them came from the cache, at no cost
 * @param characters how many characters they have, in UTF-16 units as they were sent
 * @param charactersReused how many of these came from the cache
 * @param spent what the others cost at most: twice those that were requested again because their clips were faulty or because
 *     an answer was lost, which may have been charged all the same
 * @param saved what those from the cache would have cost
 */
public record SpeechUsage(
        int utterances, int utterancesReused, long characters, long charactersReused, Money spent, Money saved) {

    /** Checks for nulls. */
    public SpeechUsage {
        requireNonNull(spent, "spent");
        requireNonNull(saved, "saved");
    }
}
