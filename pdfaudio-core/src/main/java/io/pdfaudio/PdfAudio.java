package io.pdfaudio;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.audio.CoverImage;
import io.pdfaudio.audit.Audit;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.Conversion;
import io.pdfaudio.conversion.ConversionListener;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.conversion.CostEstimate;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookSource;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.exception.ConversionCancelledException;
import io.pdfaudio.exception.PdfAudioException;
import io.pdfaudio.internal.ConversionRun;
import io.pdfaudio.internal.Covers;
import io.pdfaudio.internal.Pipeline;
import io.pdfaudio.internal.Services;
import io.pdfaudio.internal.Settings;
import io.pdfaudio.internal.VoiceSample;
import io.pdfaudio.internal.VoiceSources;
import io.pdfaudio.internal.cache.CacheFolder;
import io.pdfaudio.narration.Narration;
import io.pdfaudio.narration.Narrator;
import io.pdfaudio.speech.ClipCache;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.VoiceCatalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns PDFs into audiobooks. Immutable, thread-safe and reusable for any number of books; closing it closes the voice.
 *
 * <pre>{@code
 * try (PdfAudio pdfAudio = PdfAudio.create()) {
 *     Audiobook audiobook = pdfAudio.convert(Path.of("book.pdf"), Path.of("book.m4b"));
 * }
 * }</pre>
 */
public final class PdfAudio implements AutoCloseable {

    private final Settings settings;
    private final VoiceSources voices;
    private final boolean ownsVoices;

    PdfAudio(Settings settings, VoiceSources voices, boolean ownsVoices) {
        this.settings = settings;
        this.voices = voices;
        this.ownsVoices = ownsVoices;
    }

    VoiceSources sources() {
        return voices;
    }

    /** Returns one with all defaults: the only provider on the class path, its first voice, the format by the file's name. */
    public static PdfAudio create() {
        return builder().build();
    }

    /** Returns a builder. */
    public static PdfAudioBuilder builder() {
        return new PdfAudioBuilder();
    }

    /**
     * Converts a PDF and waits for the audiobook.
     *
     * @param output the audiobook file; it appears only when complete, and replaces one that exists
     * @throws PdfAudioException if the conversion fails; the message is fit to be shown to a user
     * @throws ConversionCancelledException if this thread is interrupted; its interrupt flag is set again then
     */
    public Audiobook convert(Path pdf, Path output) {
        return convert(ConversionRequest.of(pdf, output));
    }

    /**
     * Converts as requested and waits for the audiobook.
     *
     * @throws PdfAudioException if the conversion fails; the message is fit to be shown to a user
     * @throws ConversionCancelledException if this thread is interrupted; its interrupt flag is set again then
     */
    public Audiobook convert(ConversionRequest request) {
        return start(request, ConversionListener.NONE).await();
    }

    /**
     * Speaks a few sentences with the chosen voice into a file, to hear what a book would sound like. The clips are kept as
     * those of books are.
     *
     * @param text what to say, or null for a line in the language of the voice
     * @param output the file, whose ending says the format
     * @throws PdfAudioException if the voice fails or the file cannot be written
     * @throws ConversionCancelledException if this thread is interrupted; its interrupt flag is set again then
     */
    public Audiobook sample(@Nullable String text, Path output) {
        Pipeline pipeline = VoiceSample.pipeline(settings, voices, text, output);
        return ConversionRun.start(pipeline, ConversionListener.NONE).await();
    }

    /**
     * Returns what a conversion is going to cost. Nothing is synthesized and nothing is spent; the provider is asked for its
     * voices at most, and where it cannot be, for want of a key or a network, it is done without.
     *
     * @throws PdfAudioException if the PDF cannot be read or the voice cannot be used for it
     * @throws ConversionCancelledException if this thread is interrupted; its interrupt flag is set again then
     */
    public CostEstimate estimate(ConversionRequest request) {
        return estimate(new Pipeline(settings, voices, request), request);
    }

    /**
     * Returns what a conversion of a book that has been read already is going to cost, as {@link #estimate(ConversionRequest)}
     * does: for several providers in turn, or after a look at its chapters.
     *
     * @param book what {@link #read(BookSource)} returned for the request's source
     * @throws PdfAudioException if the voice cannot be used for it
     * @throws ConversionCancelledException if this thread is interrupted; its interrupt flag is set again then
     */
    public CostEstimate estimate(Book book, ConversionRequest request) {
        return estimate(new Pipeline(settings, voices, request, book), request);
    }

    private static CostEstimate estimate(Pipeline pipeline, ConversionRequest request) {
        try {
            return pipeline.estimate();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConversionCancelledException(
                    "The estimate for " + request.source().file() + " was interrupted.");
        }
    }

    /** Returns the ids of the providers of voices on the class path, in alphabetical order. */
    public static List<String> providers() {
        return Services.providers();
    }

    /** Starts to convert a PDF in the background. */
    public Conversion start(Path pdf, Path output, ConversionListener listener) {
        return start(ConversionRequest.of(pdf, output), listener);
    }

    /** Starts to convert as requested in the background; whatever fails, fails in the conversion and not here. */
    public Conversion start(ConversionRequest request, ConversionListener listener) {
        requireNonNull(request, "request");
        return ConversionRun.start(new Pipeline(settings, voices, request), requireNonNull(listener, "listener"));
    }

    /**
     * Starts to convert a book that has been read already, for example by another process. Its PDF is opened to draw the cover,
     * if the request has none, and for nothing else.
     *
     * @param book what {@link #read(BookSource)} returned for the request's source
     */
    public Conversion start(Book book, ConversionRequest request, ConversionListener listener) {
        requireNonNull(book, "book");
        return ConversionRun.start(new Pipeline(settings, voices, request, book), requireNonNull(listener, "listener"));
    }

    /** Draws the first page of a PDF as a JPEG, which is the cover where none is given; empty if it cannot be drawn. */
    public static Optional<byte[]> cover(BookSource source) {
        return Covers.ofFirstPage(source).map(CoverImage::bytes);
    }

    /**
     * Reads the text of a PDF; no voice is needed.
     *
     * @throws PdfAudioException if the PDF cannot be read
     * @throws ConversionCancelledException if this thread is interrupted; its interrupt flag is set again then
     */
    public Book read(Path pdf) {
        return read(BookSource.of(pdf));
    }

    /**
     * Reads the text of a source; no voice is needed.
     *
     * @throws PdfAudioException if the PDF cannot be read
     * @throws ConversionCancelledException if this thread is interrupted; its interrupt flag is set again then
     */
    public Book read(BookSource source) {
        try {
            return settings.reader().read(source);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConversionCancelledException("Reading " + source.file() + " was interrupted.");
        }
    }

    /** Returns a chapter as it would be spoken: the utterances as they are sent to the voice. Nothing is synthesized, and no key is needed. */
    public Narration narrate(Book book, Chapter chapter) {
        return Pipeline.narrator(settings.narration(), voices.first().offer(), book)
                .narrate(chapter);
    }

    /**
     * Returns what becomes of the text of some chapters: what is spoken, spoken otherwise than printed, and left out.
     * Nothing is synthesized.
     *
     * @param chapters chapters of {@code book}, in order
     */
    public Audit audit(Book book, List<Chapter> chapters) {
        Narrator narrator =
                Pipeline.narrator(settings.narration(), voices.first().offer(), book);
        return Audit.of(book, chapters, narrator::narrate);
    }

    /**
     * Returns the voices of the provider, without those of fallbacks, its default voice first.
     *
     * @throws PdfAudioException if there is no provider or it cannot list them
     */
    public List<Voice> voices() {
        return voices.first().open().synthesizer().voices();
    }

    /**
     * Returns what the voices of the provider can do, without those of fallbacks. Nothing is asked over the network, and no key is
     * needed.
     *
     * @throws PdfAudioException if there is no provider, a setting makes no sense, or it depends on a program that is not there
     */
    public SynthesizerTraits traits() {
        return voices.first().offer().traits();
    }

    /**
     * Returns what voices of the provider can be installed and removed. The provider is not opened for it, so it may lack what it
     * speaks with.
     *
     * @throws PdfAudioException if there is no provider, or its voices are not files that are fetched
     */
    public VoiceCatalogue catalogue() {
        return voices.first().catalogue();
    }

    /** Returns the clips that are kept, or nothing where none are kept beyond a conversion. */
    public Optional<ClipCache> cache() {
        return Optional.ofNullable(settings.cache()).map(CacheFolder::new);
    }

    /** Closes the voice and its fallbacks, unless they are those of another. Conversions under way fail. */
    @Override
    public void close() {
        if (ownsVoices) {
            voices.close();
        }
    }
}
