package io.pdfaudio.speech;

/**
 * How many characters of markup a provider bills beside the text itself.
 *
 * @param rate for a request that is not spoken at the voice's own rate, 0 or more
 * @param pronunciation for each word that is given in phonemes, 0 or more
 * @param phonemes whether the phonemes are billed as well
 * @param document for a request with such words that is billed as the document of XML it is sent as, with the signs of markup in
 *     its text as they are written there; 0 where the text is billed
 */
public record BilledMarkup(int rate, int pronunciation, boolean phonemes, int document) {

    /** No markup is billed. */
    public static final BilledMarkup NONE = new BilledMarkup(0, 0, false, 0);

    /** Checks the ranges. */
    public BilledMarkup {
        if (rate < 0 || pronunciation < 0 || document < 0) {
            throw new IllegalArgumentException("markup must have 0 characters or more");
        }
    }

    /** Creates markup that is billed beside the text. */
    public BilledMarkup(int rate, int pronunciation, boolean phonemes) {
        this(rate, pronunciation, phonemes, 0);
    }

    /** Returns how much of it a request has. */
    long of(SynthesisRequest request, CharacterCount counting) {
        long billed = request.prosody().rate() == 1 ? 0 : rate;
        if (request.pronunciations().isEmpty()) {
            return billed;
        }
        billed += document + entities(request.text());
        for (Pronunciation word : request.pronunciations()) {
            billed += pronunciation + (phonemes ? counting.of(word.ipa()) + entities(word.ipa()) : 0);
        }
        return billed;
    }

    /** How much longer a text is in a document. */
    private long entities(String text) {
        return document == 0 ? 0 : LengthUnit.XML_CHARACTERS.of(text) - LengthUnit.CHARACTERS.of(text);
    }
}
