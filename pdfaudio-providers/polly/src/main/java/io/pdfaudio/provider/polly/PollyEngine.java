package io.pdfaudio.provider.polly;

import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.SsmlElement;
import java.util.EnumSet;
import java.util.Set;
import software.amazon.awssdk.services.polly.model.Engine;

/**
 * Polly's engines, with the quotas of a new account (Amazon Polly Developer Guide, Quotas) and the list prices of 2026-10-07
 * (aws.amazon.com/polly/pricing).
 */
enum PollyEngine {
    STANDARD(Engine.STANDARD, 80, 80, "4", true),
    NEURAL(Engine.NEURAL, 18, 8, "16", true),
    LONG_FORM(Engine.LONG_FORM, 26, 8, "100", true),
    GENERATIVE(Engine.GENERATIVE, 26, 8, "30", false);

    private final Engine engine;
    private final int concurrency;
    private final int perSecond;
    private final String price;
    private final boolean marks;

    PollyEngine(Engine engine, int concurrency, int perSecond, String price, boolean marks) {
        this.engine = engine;
        this.concurrency = concurrency;
        this.perSecond = perSecond;
        this.price = price;
        this.marks = marks;
    }

    Engine engine() {
        return engine;
    }

    int concurrency() {
        return concurrency;
    }

    int perSecond() {
        return perSecond;
    }

    /** Returns what a million characters cost. */
    Money price() {
        return Money.usd(price);
    }

    /** Returns the elements of SSML that it knows, some of them in part (Amazon Polly Developer Guide, Supported SSML tags). */
    Set<SsmlElement> ssml() {
        Set<SsmlElement> known = EnumSet.allOf(SsmlElement.class);
        known.removeAll(EnumSet.of(SsmlElement.VOICE, SsmlElement.AUDIO));
        if (this != STANDARD) {
            known.remove(SsmlElement.EMPHASIS);
        }
        return known;
    }

    /** Tells whether it gives the times of words. */
    boolean marks() {
        return marks;
    }

    @Override
    public String toString() {
        return engine.toString();
    }
}
