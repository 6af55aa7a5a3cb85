package io.pdfaudio.internal;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.CoverImage;
import io.pdfaudio.audio.spi.AudioEncoder;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.ConversionEvent;
import io.pdfaudio.conversion.ConversionListener;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.exception.PdfReadException;
import io.pdfaudio.internal.audio.AssembledSound;
import io.pdfaudio.internal.audio.AtomicOutput;
import io.pdfaudio.internal.audio.AudiobookWriter;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.narration.Narrator;
import io.pdfaudio.narration.VoiceInput;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.SynthesizerTraits.Execution;
import io.pdfaudio.speech.SynthesizerTraits.Granularity;
import io.pdfaudio.speech.SynthesizerTraits.Verbalization;
import io.pdfaudio.speech.Voice;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of one PDF: read it, write the script, synthesize it, assemble the audiobook. */
public final class Pipeline {

    private final Settings settings;
    private final VoiceSource voices;
    private final ConversionRequest request;

    /** Creates the pipeline of one conversion. */
    public Pipeline(Settings settings, VoiceSource voices, ConversionRequest request) {
        this.settings = settings;
        this.voices = voices;
        this.request = request;
    }

    /** Returns what turns the chapters of a book into utterances for a voice. */
    public static Narrator narrator(NarrationSettings settings, OpenVoice open, Book book) {
        SynthesizerTraits traits = open.synthesizer().traits();
        String language = book.metadata().language();
        VoiceInput voice = new VoiceInput(
                language == null ? "en" : language,
                traits.maxCharacters(),
                traits.granularity() == Granularity.SENTENCE,
                traits.verbalization() == Verbalization.FULL);
        return new Narrator(settings.fitting(book), voice);
    }

    /** Runs it all. What can be refused is refused before anything is synthesized. */
    Audiobook run(ProgressTracker progress, ConversionListener listener) throws InterruptedException {
        AudiobookFormat format = Formats.of(settings.format(), request.output());
        AudioEncoder encoder = Services.encoder(format);
        encoder.prepare();
        OpenVoice open = voices.open();
        try (AtomicOutput file = AtomicOutput.beside(request.output())) {
            Book book = settings.reader().read(request.source());
            List<Chapter> chapters =
                    request.chapters().chaptersOf(book, request.source().file());
            Voice voice = chooseVoice(open, book);
            CoverImage cover = Covers.given(request.cover());
            Script script = Script.of(book, chapters, narrator(settings.narration(), open, book));
            requireSomethingToSay(script);
            progress.planned(script);
            listener.on(new ConversionEvent.BookRead(book, progress.now()));

            Speaker speaker = new Speaker(open, voice, settings.prosody(), SpeechCache.in(settings.cache()));
            try (AudiobookWriter writer = new AudiobookWriter(encoder, file.path(), format);
                    SynthesisQueue queue = queue(open.synthesizer().traits())) {
                Recording recording = new Recording(writer, progress, listener);
                queue.run(script.lines().iterator(), speaker::speak, recording::add);
                recording.endChapter();
                AssembledSound sound =
                        writer.finish(Tags.of(request, book, voice).withCover(cover(cover)));
                writer.close();
                file.commit();
                return audiobook(format, voice, script, sound, progress);
            }
        }
    }

    private @Nullable CoverImage cover(@Nullable CoverImage given) {
        return given != null ? given : Covers.ofFirstPage(request.source()).orElse(null);
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

    private SynthesisQueue queue(SynthesizerTraits traits) {
        int wanted = settings.concurrency() > 0
                ? settings.concurrency()
                : traits.execution() == Execution.CPU ? Runtime.getRuntime().availableProcessors() : Integer.MAX_VALUE;
        return new SynthesisQueue(traits.execution(), Math.min(wanted, traits.maxConcurrency()));
    }

    private Audiobook audiobook(
            AudiobookFormat format, Voice voice, Script script, AssembledSound sound, ProgressTracker progress) {
        return new Audiobook(
                request.output(),
                format,
                voice,
                sound.sampleRate(),
                sound.samples(),
                sound.chapters(),
                script.omissions(),
                progress.now().utterancesDone(),
                progress.now().utterancesReused());
    }
}
