package io.pdfaudio.speech;

/**
 * How many characters of markup a provider bills beside the text itself.
 *
 * @param rate for a request that is not spoken at the voice's own rate, 0 or more
 * @param pronunciation for each word that is given in phonemes, 0 or more
 * @param phonemes whether the phonemes are billed as well
 */
public record BilledMarkup(int rate, int pronunciation, boolean phonemes) {

    /** No markup is billed. */
    public static final BilledMarkup NONE = new BilledMarkup(0, 0, false);

    /** Checks the ranges. */
    public BilledMarkup {
        if (rate < 0 || pronunciation < 0) {
            throw new IllegalArgumentException("markup must have 0 characters or more");
        }
    }

    /** Returns how much of it a request has. */
    long of(SynthesisRequest request, CharacterCount counting) {
        long billed = request.prosody().rate() == 1 ? 0 : rate;
        for (Pronunciation word : request.pronunciations()) {
            billed += pronunciation + (phonemes ? counting.of(word.ipa()) : 0);
        }
        return billed;
    }
}
