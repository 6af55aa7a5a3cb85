package io.pdfaudio.internal;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.ConversionEvent;
import io.pdfaudio.conversion.ConversionListener;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.conversion.CostEstimate;
import io.pdfaudio.conversion.ReadAlong;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.exception.PdfReadException;
import io.pdfaudio.internal.cache.SpeechCache;
import io.pdfaudio.internal.output.OutputTarget;
import io.pdfaudio.internal.synthesis.SynthesisQueue;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.narration.Narrator;
import io.pdfaudio.narration.UtteranceLimit;
import io.pdfaudio.narration.VoiceInput;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.SynthesizerTraits.Execution;
import io.pdfaudio.speech.SynthesizerTraits.Granularity;
import io.pdfaudio.speech.SynthesizerTraits.Verbalization;
import io.pdfaudio.speech.Voice;
import java.nio.file.Path;
import java.util.List;

/** The way of one PDF: read it, write the script, synthesize it, assemble the audiobook. */
public final class Pipeline {

    private final Settings settings;
    private final VoiceSource voices;
    private final ConversionRequest request;
    private final Reading reading;
    private final boolean drawCover;

    /** Reads the book. */
    interface Reading {
        Book read() throws InterruptedException;
    }

    /** Creates the pipeline of one conversion of a PDF. */
    public Pipeline(Settings settings, VoiceSource voices, ConversionRequest request) {
        this(settings, voices, request, () -> settings.reader().read(request.source()), true);
    }

    /**
     * Creates the pipeline of one conversion of a book from wherever.
     *
     * @param drawCover whether the first page of the PDF is drawn where no cover is given
     */
    Pipeline(Settings settings, VoiceSource voices, ConversionRequest request, Reading reading, boolean drawCover) {
        this.drawCover = drawCover;
        this.settings = settings;
        this.voices = voices;
        this.request = request;
        this.reading = reading;
    }

    /** Returns what turns the chapters of a book into utterances for a voice. */
    public static Narrator narrator(NarrationSettings settings, OpenVoice open, Book book) {
        SynthesizerTraits traits = open.synthesizer().traits();
        String language = book.metadata().language();
        VoiceInput voice = new VoiceInput(
                language == null ? "en" : language,
                traits.limits().stream()
                        .map(limit -> new UtteranceLimit(limit.most(), limit.unit()::of))
                        .toList(),
                traits.granularity() == Granularity.SENTENCE,
                traits.verbalization() == Verbalization.FULL);
        return new Narrator(settings.fitting(book), voice);
    }

    /** Returns what it is going to cost. */
    public CostEstimate estimate() throws InterruptedException {
        return Estimate.of(plan(), settings);
    }

    /** Runs it all. What can be refused is refused before anything is synthesized. */
    Audiobook run(ProgressTracker progress, ConversionListener listener) throws InterruptedException {
        AudiobookFormat format = Formats.of(settings.format(), request);
        Services.encoder(format).prepare();
        if (request.readAlong().contains(ReadAlong.EPUB)) {
            Services.encoder(AudiobookFormat.m4b()).prepare();
        }
        Cover cover = Cover.of(request, drawCover);
        Plan plan = plan();
        OpenVoice open = plan.open();
        Script script = plan.script();
        OutputTarget target = new OutputTarget(
                request.output(),
                request.split(),
                format,
                request.readAlong(),
                Tags.of(request, plan.book(), plan.voice()),
                cover,
                script.charactersByChapter().size());
        int concurrency = concurrency(open.synthesizer().traits());
        try (RunCache clips = RunCache.in(settings.cache());
                SpeechCache cache = SpeechCache.in(clips.folder(), settings.cacheLimit());
                SynthesisQueue queue =
                        new SynthesisQueue(open.synthesizer().traits().execution(), concurrency)) {
            Speaker speaker = new Speaker(open, plan.voice(), settings, cache, concurrency);
            Production production = new Production(settings, request.preview(), target, script, queue, speaker);
            listener.on(new ConversionEvent.BookRead(plan.book(), progress.now()));
            return production.make(plan.voice(), progress, listener);
        }
    }

    /** Reads the book and writes the script. */
    private Plan plan() throws InterruptedException {
        OpenVoice open = voices.open();
        open.requireOffers(settings.prosody());
        open.prepare();
        Book book = reading.read();
        List<Chapter> chapters =
                request.chapters().chaptersOf(book, request.source().file());
        Voice voice = chooseVoice(open, book);
        Script script = Script.of(book, chapters, narrator(settings.narration(), open, book));
        requireSomethingToSay(script);
        return new Plan(open, book, voice, script);
    }

    private Voice chooseVoice(OpenVoice open, Book book) {
        String language = book.metadata().language();
        Voice voice = open.choose(settings.voice(), language);
        if (!request.anyLanguage()) {
            open.requireSpeaks(voice, language);
        }
        return voice;
    }

    private void requireSomethingToSay(Script script) {
        if (script.lines().isEmpty()) {
            Path pdf = request.source().file();
            throw new PdfReadException(
                    pdf,
                    PdfReadException.Reason.NO_TEXT,
                    pdf + " has nothing to speak in the chosen chapters and pages: choose others.",
                    null);
        }
    }

    private int concurrency(SynthesizerTraits traits) {
        int wanted = settings.concurrency() > 0
                ? settings.concurrency()
                : traits.execution() == Execution.CPU ? Runtime.getRuntime().availableProcessors() : Integer.MAX_VALUE;
        return Math.min(wanted, traits.requests().concurrency());
    }
}
