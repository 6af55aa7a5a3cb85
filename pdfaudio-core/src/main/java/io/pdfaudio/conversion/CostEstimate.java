package io.pdfaudio.conversion;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.Price;
import io.pdfaudio.speech.Voice;
import java.time.Duration;
import java.util.Optional;

/**
 * What a conversion is going to take, known before anything is spent. Characters are counted as the provider bills them; if no
 * request has to be repeated, exactly so many are billed.
 *
 * @param provider the provider's id
 * @param voice the voice it is reckoned for; empty where the provider could not be asked for its voices, for example for want of a
 *     key. All is reckoned as new then, as what is in the cache is that of a voice
 * @param utterances how many utterances the audiobook has
 * @param requests how many of them have to be synthesized; the others are in the cache or say the same as another
 * @param characters how many characters all utterances have
 * @param charactersToBuy how many of these have to be synthesized
 * @param price what the provider charges
 * @param audio about how long the audiobook will be, give or take a quarter
 * @param shortest how long the requests take at least within the limits of the account; empty where it limits only how many
 *     are under way at once
 */
public record CostEstimate(
        String provider,
        Optional<Voice> voice,
        int utterances,
        int requests,
        long characters,
        long charactersToBuy,
        Price price,
        Duration audio,
        Optional<Duration> shortest) {

    /** Checks for nulls. */
    public CostEstimate {
        requireNonNull(provider, "provider");
        requireNonNull(voice, "voice");
        requireNonNull(price, "price");
        requireNonNull(audio, "audio");
        requireNonNull(shortest, "shortest");
    }

    /** Returns what the conversion costs. */
    public Money cost() {
        return price.of(charactersToBuy);
    }

    /** Returns how many characters need not be bought again. */
    public long charactersReused() {
        return characters - charactersToBuy;
    }
}
