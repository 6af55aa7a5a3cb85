package io.pdfaudio.internal;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.ConversionEvent;
import io.pdfaudio.conversion.ConversionListener;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.conversion.CostEstimate;
import io.pdfaudio.conversion.Fallback;
import io.pdfaudio.conversion.ReadAlong;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.exception.PdfReadException;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.internal.cache.SpeechCache;
import io.pdfaudio.internal.output.OutputTarget;
import io.pdfaudio.internal.synthesis.Budget;
import io.pdfaudio.internal.synthesis.SynthesisQueue;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.narration.Narrator;
import io.pdfaudio.narration.VoiceInput;
import io.pdfaudio.speech.SynthesizerTraits.Execution;
import io.pdfaudio.speech.Voice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of one PDF: read it, write the script, synthesize it, assemble the audiobook. */
public final class Pipeline {

    private final Settings settings;
    private final VoiceSources voices;
    private final ConversionRequest request;
    private final Reading reading;
    private final boolean drawCover;

    /** Reads the book. */
    interface Reading {
        Book read() throws InterruptedException;
    }

    /** Creates the pipeline of one conversion of a PDF. */
    public Pipeline(Settings settings, VoiceSources voices, ConversionRequest request) {
        this(settings, voices, request, () -> settings.reader().read(request.source()), true);
    }

    /**
     * Creates the pipeline of one conversion of a book from wherever.
     *
     * @param drawCover whether the first page of the PDF is drawn where no cover is given
     */
    Pipeline(Settings settings, VoiceSources voices, ConversionRequest request, Reading reading, boolean drawCover) {
        this.drawCover = drawCover;
        this.settings = settings;
        this.voices = voices;
        this.request = request;
        this.reading = reading;
    }

    /** Returns what turns the chapters of a book into utterances for a voice. */
    public static Narrator narrator(NarrationSettings settings, OpenVoice open, Book book) {
        return new Narrator(settings.fitting(book), open.input(book.metadata().language()));
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
        Script script = plan.script();
        OutputTarget target = new OutputTarget(
                request.output(),
                request.split(),
                format,
                request.readAlong(),
                Tags.of(request, plan.book(), plan.first().voice()),
                cover,
                plan.printed(request.preview() != null),
                script.charactersByChapter().size());
        try (RunCache clips = RunCache.in(settings.cache());
                SpeechCache cache = SpeechCache.in(clips.folder(), settings.cacheLimit(), settings.clips());
                SynthesisQueue queue = queue(plan.cast())) {
            Speakers speakers = speakers(plan, cache);
            Production production = new Production(settings, request.preview(), target, script, queue, speakers);
            listener.on(new ConversionEvent.BookRead(plan.book(), progress.now()));
            return production.make(plan.first().voice(), progress, listener);
        }
    }

    /** Reads the book and writes the script. */
    private Plan plan() throws InterruptedException {
        OpenVoice open = voices.first().open();
        open.requireOffers(settings.prosody());
        open.prepare();
        Book book = reading.read();
        List<Chapter> chapters =
                request.chapters().chaptersOf(book, request.source().file());
        List<CastVoice> cast = new ArrayList<>();
        String missing = cast(book, cast);
        OpenVoice first = cast.getFirst().open();
        Narrator narrator = narrator(settings.narration(), first, book);
        Script script = Script.of(book, chapters, narrator);
        requireSomethingToSay(script);
        String bookLanguage = book.metadata().language();
        String language = bookLanguage == null ? cast.getFirst().voice().language() : bookLanguage;
        return new Plan(
                cast, missing, book, chapters, Disclosure.in(script, settings.disclosure(), narrator, language));
    }

    /**
     * Chooses the voice, and its fallbacks too: what is wrong with their settings is to be known before they are needed. A
     * provider that does not even list its voices is passed over where there are others; why, is returned.
     */
    private String cast(Book book, List<CastVoice> cast) {
        String missing = "";
        try {
            cast.add(role(voices.first(), settings.voice(), Fallback.Scope.BOOK, book));
        } catch (SynthesisException e) {
            if (voices.reserves().isEmpty()) {
                throw e;
            }
            missing = String.valueOf(e.getMessage());
        }
        for (VoiceSources.Reserve reserve : voices.reserves()) {
            cast.add(role(reserve.source(), reserve.voice(), reserve.scope(), book));
        }
        return missing;
    }

    private CastVoice role(VoiceSource source, @Nullable String chosen, Fallback.Scope scope, Book book) {
        String language = book.metadata().language();
        OpenVoice open = source.open();
        open.requireOffers(settings.prosody());
        Voice voice = open.choose(chosen, language);
        if (!request.anyLanguage()) {
            open.requireSpeaks(voice, language);
        }
        return new CastVoice(open, voice, scope);
    }

    private Speakers speakers(Plan plan, SpeechCache cache) {
        Budget budget = new Budget(settings.budget());
        List<Speakers.Member> members = new ArrayList<>();
        for (CastVoice role : plan.cast()) {
            OpenVoice open = role.open();
            Speaker speaker = new Speaker(role, settings, cache, budget, open.concurrency(settings.concurrency()));
            VoiceInput input = open.input(plan.book().metadata().language());
            members.add(new Speakers.Member(
                    role, members.isEmpty() ? speaker : new FallbackSpeaker(speaker, input, settings.pauses())));
        }
        return new Speakers(members, plan.missing());
    }

    /** Returns a queue for any of the voices: lanes keep each of them to its own number of requests. */
    private SynthesisQueue queue(List<CastVoice> cast) {
        boolean network = cast.stream()
                .anyMatch(role -> role.open().synthesizer().traits().execution() == Execution.NETWORK);
        int most = cast.stream()
                .mapToInt(role -> role.open().concurrency(settings.concurrency()))
                .max()
                .orElseThrow();
        return new SynthesisQueue(network ? Execution.NETWORK : Execution.CPU, most);
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
}
