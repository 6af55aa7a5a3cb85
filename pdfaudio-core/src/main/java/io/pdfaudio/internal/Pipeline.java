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
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.internal.cache.SpeechCache;
import io.pdfaudio.internal.output.OutputTarget;
import io.pdfaudio.internal.synthesis.Budget;
import io.pdfaudio.internal.synthesis.SynthesisQueue;
import io.pdfaudio.narration.Lexicon;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.narration.Narrator;
import io.pdfaudio.narration.VoiceInput;
import io.pdfaudio.speech.SynthesizerTraits.Execution;
import io.pdfaudio.speech.Voice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way of one PDF: read it, write the script, synthesize it, assemble the audiobook. */
public final class Pipeline {

    private static final System.Logger LOG = System.getLogger(Pipeline.class.getName());

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

    /** Creates the pipeline of one conversion of a PDF that has been read already. */
    public Pipeline(Settings settings, VoiceSources voices, ConversionRequest request, Book book) {
        this(settings, voices, request, () -> book, true);
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

    /** Returns what turns the chapters of a book into utterances for the voices of a provider. */
    public static Narrator narrator(NarrationSettings settings, Offer offer, Book book) {
        return new Narrator(settings.fitting(book), offer.input(book.metadata().language()));
    }

    /** Returns what it is going to cost. An account is not needed for that, only for what of it is in the cache. */
    public CostEstimate estimate() throws InterruptedException {
        Offer offer = voices.first().offer();
        offer.require(settings.prosody());
        Book book = reading.read();
        List<Chapter> chapters =
                request.chapters().chaptersOf(book, request.source().file());
        Optional<CastVoice> role = reachable(voices.first()) ? Optional.of(chosen(book)) : Optional.empty();
        String language = role.map(CastVoice::voice).map(Voice::language).orElse("en");
        return Estimate.of(offer, role, script(book, chapters, offer, language), settings);
    }

    private CastVoice chosen(Book book) {
        return role(voices.first(), settings.voice(), Fallback.Scope.BOOK, book);
    }

    /** Tells whether a provider lists its voices. */
    private static boolean reachable(VoiceSource source) {
        try {
            source.open().synthesizer().voices();
            return true;
        } catch (UnavailableException | SynthesisException e) {
            LOG.log(System.Logger.Level.DEBUG, "The estimate does without the list of voices.", e);
            return false;
        }
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
        open.offer().require(settings.prosody());
        open.prepare();
        Book book = reading.read();
        List<Chapter> chapters =
                request.chapters().chaptersOf(book, request.source().file());
        List<CastVoice> cast = new ArrayList<>();
        String missing = cast(book, cast);
        CastVoice first = cast.getFirst();
        Script script =
                script(book, chapters, first.open().offer(), first.voice().language());
        return new Plan(cast, missing, book, chapters, script);
    }

    /**
     * Writes what is said.
     *
     * @param spoken the language of the voice, for a book that does not tell its own
     */
    private Script script(Book book, List<Chapter> chapters, Offer offer, String spoken) throws InterruptedException {
        Narrator narrator = narrator(settings.narration(), offer, book);
        Script script = Script.of(book, chapters, narrator);
        requireSomethingToSay(script);
        String language = book.metadata().language();
        return Disclosure.in(script, settings.disclosure(), narrator, language == null ? spoken : language);
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
        open.offer().require(settings.prosody());
        Voice voice = open.choose(chosen, language);
        if (!request.anyLanguage()) {
            open.requireSpeaks(voice, language);
        }
        return new CastVoice(open, voice, open.traitsOf(voice), scope);
    }

    private Speakers speakers(Plan plan, SpeechCache cache) {
        Budget budget = new Budget(settings.budget());
        List<Speakers.Member> members = new ArrayList<>();
        boolean phonemes = plan.first().open().offer().traits().pronunciations() > 0;
        Lexicon left = phonemes ? settings.narration().lexicon().inPhonemes() : Lexicon.EMPTY;
        for (CastVoice role : plan.cast()) {
            OpenVoice open = role.open();
            Speaker speaker =
                    new Speaker(role, settings, cache, budget, open.offer().concurrency(settings.concurrency()));
            VoiceInput input = open.offer().input(plan.book().metadata().language());
            members.add(new Speakers.Member(
                    role, members.isEmpty() ? speaker : new FallbackSpeaker(speaker, input, left, settings.pauses())));
        }
        return new Speakers(members, plan.missing());
    }

    /** Returns a queue for any of the voices: lanes keep each of them to its own number of requests. */
    private SynthesisQueue queue(List<CastVoice> cast) {
        boolean network =
                cast.stream().anyMatch(role -> role.open().offer().traits().execution() == Execution.NETWORK);
        int most = cast.stream()
                .mapToInt(role -> role.open().offer().concurrency(settings.concurrency()))
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
