package io.pdfaudio.speech;

import io.pdfaudio.speech.SynthesizerTraits.Context;
import io.pdfaudio.speech.SynthesizerTraits.Execution;
import io.pdfaudio.speech.SynthesizerTraits.Granularity;
import io.pdfaudio.speech.SynthesizerTraits.Marks;
import io.pdfaudio.speech.SynthesizerTraits.Verbalization;
import java.util.List;
import java.util.Set;

/** Traits that are being changed. Used by one thread, for a moment. */
final class DraftTraits {

    private final Execution execution;
    List<TextLimit> limits;
    Granularity granularity;
    RequestLimits requests;
    Verbalization verbalization;
    SpeakingRates rates;
    Marks marks;
    Context context;
    int pronunciations;
    Set<SsmlElement> ssml;
    List<SpeechEncoding> encodings;
    Price price;
    String revision;

    DraftTraits(SynthesizerTraits traits) {
        limits = traits.limits();
        granularity = traits.granularity();
        execution = traits.execution();
        requests = traits.requests();
        verbalization = traits.verbalization();
        rates = traits.rates();
        marks = traits.marks();
        context = traits.context();
        pronunciations = traits.pronunciations();
        ssml = traits.ssml();
        encodings = traits.encodings();
        price = traits.price();
        revision = traits.revision();
    }

    SynthesizerTraits traits() {
        return new SynthesizerTraits(
                limits,
                granularity,
                execution,
                requests,
                verbalization,
                rates,
                marks,
                context,
                pronunciations,
                ssml,
                encodings,
                price,
                revision);
    }
}
