package io.pdfaudio.internal;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.conversion.ClipFault;
import io.pdfaudio.conversion.ClipFault.Kind;
import io.pdfaudio.conversion.ClipFault.Outcome;
import io.pdfaudio.conversion.ClipPolicy;
import io.pdfaudio.exception.PdfAudioException;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.internal.cache.ClipKey;
import io.pdfaudio.internal.cache.SpeechCache;
import io.pdfaudio.internal.synthesis.Budget;
import io.pdfaudio.internal.synthesis.ClipCheck;
import io.pdfaudio.internal.synthesis.Requests;
import io.pdfaudio.internal.synthesis.SynthesisQueue;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.Price;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeechMark;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.Voice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks utterances with one voice, each only once: what the cache has is not synthesized again. Thread-safe. */
final class Speaker implements SynthesisQueue.Worker<Script.Line, Spoken> {

    /** What came of making one clip. Used by one thread at a time. */
    private static final class Making {
        final List<ClipFault> faults = new ArrayList<>();
        int charges;
    }

    private final OpenVoice open;
    private final Voice voice;
    private final SynthesizerTraits traits;
    private final Prosody prosody;
    private final ClipPolicy policy;
    private final SpeechCache cache;
    private final Requests requests;
    private final AtomicInteger sampleRate = new AtomicInteger();
    /** What came of the clips made in this run, for when they are read back. */
    private final Map<Script.Line, Making> made = Collections.synchronizedMap(new IdentityHashMap<>());

    /**
     * Creates what speaks with a voice.
     *
     * @param budget what this and other speakers of the run may spend together
     * @param concurrency how many requests it may send at once
     */
    Speaker(CastVoice role, Settings settings, SpeechCache cache, Budget budget, int concurrency) {
        this.open = role.open();
        this.voice = role.voice();
        this.traits = role.traits();
        this.prosody = settings.prosody();
        this.policy = settings.faultyClips();
        this.cache = cache;
        this.requests = new Requests(
                open.synthesizer(),
                open.governor().lane(concurrency),
                open.breaker(),
                open.offer().price(),
                budget);
    }

    @Override
    public Spoken work(Script.Line line) throws InterruptedException {
        SynthesisRequest request = request(line);
        ClipKey key = ClipKey.of(open.provider(), traits, request);
        Making making = new Making();
        SpeechCache.Kept kept = cache.getOrMake(key, () -> synthesize(line, request, making));
        if (kept.reused()) {
            fault(request, kept.speech()).ifPresent(kind -> making.faults.add(faultOf(line, kind, Outcome.ACCEPTED)));
        } else {
            made.put(line, making);
        }
        return spoken(request, kept.speech(), making);
    }

    private SynthesisRequest request(Script.Line line) {
        return line.request(voice, prosody, traits.context());
    }

    /** A clip that was let go from memory comes from the cache, and still counts as made here if it was. */
    @Override
    public Spoken again(Script.Line line) throws InterruptedException {
        Making making = made.get(line);
        Spoken spoken = work(line);
        if (making == null) {
            return spoken;
        }
        Spoken before = spoken(request(line), spoken.speech(), making);
        // Where the cache was lost meanwhile, it was bought a second time.
        return spoken.reused() ? before : spoken.after(before);
    }

    private Spoken spoken(SynthesisRequest request, SynthesizedSpeech speech, Making making) {
        Price price = open.offer().price();
        long characters = price.billed(request);
        boolean reused = making.charges == 0;
        return new Spoken(
                speech,
                0,
                reused,
                price.of(characters * making.charges),
                reused ? price.of(characters) : Money.NOTHING,
                making.faults);
    }

    private SynthesizedSpeech synthesize(Script.Line line, SynthesisRequest request, Making making)
            throws InterruptedException {
        SynthesizedSpeech speech = send(line, request, making);
        Optional<Kind> kind = fault(request, speech);
        if (kind.isEmpty()) {
            return withSoundMarks(line, request, speech, making.faults);
        }
        SynthesizedSpeech second = send(line, request, making);
        Optional<Kind> secondKind = fault(request, second);
        secondKind.ifPresent(still -> refuseUnlessAccepted(line, request, second, still));
        making.faults.add(faultOf(
                line, secondKind.orElse(kind.get()), secondKind.isEmpty() ? Outcome.MADE_ANEW : Outcome.ACCEPTED));
        return withSoundMarks(line, request, second, making.faults);
    }

    private Optional<Kind> fault(SynthesisRequest request, SynthesizedSpeech speech) {
        return rightFormat(speech.clip().sampleRate())
                ? ClipCheck.check(request.text(), prosody.rate(), speech.clip())
                : Optional.of(Kind.WRONG_FORMAT);
    }

    /** All clips have one of the rates that the voice announces, and the same one. */
    private boolean rightFormat(int rate) {
        return traits.encodings().stream().anyMatch(encoding -> encoding.allows(rate))
                && (sampleRate.compareAndSet(0, rate) || sampleRate.get() == rate);
    }

    private void refuseUnlessAccepted(Script.Line line, SynthesisRequest request, SynthesizedSpeech speech, Kind kind) {
        boolean usable = kind != Kind.WRONG_FORMAT && !ClipCheck.absurd(request.text(), prosody.rate(), speech.clip());
        if (policy == ClipPolicy.FAIL || !usable) {
            String message = line.place() + ": the clip that " + open.provider() + " gave for \"" + request.text()
                    + "\" " + kind.words() + ", also when requested again; try again later or choose another voice.";
            throw new SynthesisException(open.provider(), SynthesisException.Kind.INVALID_REQUEST, message, null);
        }
    }

    /** Leaves out marks that lie outside of the text or of the clip, and says so. */
    private static SynthesizedSpeech withSoundMarks(
            Script.Line line, SynthesisRequest request, SynthesizedSpeech speech, List<ClipFault> faults) {
        List<SpeechMark> sound = speech.marks().stream()
                .filter(mark -> mark.end() <= request.text().length()
                        && mark.endSample() <= speech.clip().length())
                .toList();
        if (sound.size() == speech.marks().size()) {
            return speech;
        }
        faults.add(faultOf(line, Kind.WRONG_MARKS, Outcome.ACCEPTED));
        return new SynthesizedSpeech(speech.clip(), sound);
    }

    private SynthesizedSpeech send(Script.Line line, SynthesisRequest request, Making making)
            throws InterruptedException {
        try {
            Requests.Answer answer = requests.send(request);
            making.charges += answer.charges();
            return requireNonNull(answer.speech(), "no speech");
        } catch (SynthesisException e) {
            String message = line.place() + ": " + e.getMessage();
            throw new SynthesisException(
                    e.provider(), e.kind(), message, e.retryAfter().orElse(null), e);
        } catch (PdfAudioException e) {
            throw e;
        } catch (RuntimeException e) {
            String message = line.place() + ": the provider " + open.provider() + " broke off: " + e + ".";
            throw new SynthesisException(open.provider(), SynthesisException.Kind.UNAVAILABLE, message, e);
        }
    }

    private static ClipFault faultOf(Script.Line line, Kind kind, Outcome outcome) {
        return new ClipFault(
                line.chapter().number(), line.page(), line.utterance().text(), kind, outcome);
    }
}
