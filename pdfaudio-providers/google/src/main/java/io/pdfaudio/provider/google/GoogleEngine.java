package io.pdfaudio.provider.google;

import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.SsmlElement;
import java.util.EnumSet;
import java.util.Set;

/**
 * The families of Google's voices, with the quotas of a project (cloud.google.com/text-to-speech/quotas) and list prices
 * (cloud.google.com/text-to-speech/pricing) as of 2026-10-07. Where sources disagree on a price, it is the higher one.
 */
enum GoogleEngine {
    STANDARD("standard", "-Standard-", 1000, "4"),
    WAVENET("wavenet", "-Wavenet-", 1000, "16"),
    NEURAL2("neural2", "-Neural2-", 1000, "16"),
    STUDIO("studio", "-Studio-", 500, "160"),
    CHIRP3_HD("chirp3-hd", "-Chirp3-HD-", 200, "30");

    private final String id;
    private final String mark;
    private final int perMinute;
    private final String price;

    GoogleEngine(String id, String mark, int perMinute, String price) {
        this.id = id;
        this.mark = mark;
        this.perMinute = perMinute;
        this.price = price;
    }

    /** Tells whether a voice belongs to the family, by its name. */
    boolean has(String voice) {
        return voice.contains(mark);
    }

    /**
     * Returns the elements of SSML that it knows (cloud.google.com/text-to-speech/docs/ssml and the families' own pages). Of what
     * Chirp 3 knows, different editions of its page say different things; it takes plain text.
     */
    Set<SsmlElement> ssml() {
        Set<SsmlElement> known = EnumSet.allOf(SsmlElement.class);
        known.remove(SsmlElement.WORD);
        return switch (this) {
            case STANDARD, WAVENET, NEURAL2 -> known;
            case STUDIO -> {
                known.removeAll(EnumSet.of(SsmlElement.MARK, SsmlElement.EMPHASIS, SsmlElement.LANG));
                yield known;
            }
            case CHIRP3_HD -> Set.of();
        };
    }

    int perMinute() {
        return perMinute;
    }

    /** Returns what a million characters cost. */
    Money price() {
        return Money.usd(price);
    }

    @Override
    public String toString() {
        return id;
    }
}
