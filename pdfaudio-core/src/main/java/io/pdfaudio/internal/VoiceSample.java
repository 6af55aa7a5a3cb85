package io.pdfaudio.internal;

import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookMetadata;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.speech.Voice;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A few sentences in place of a book, to hear what a voice sounds like before a book is paid for. */
public final class VoiceSample {

    private static final Map<String, String> LINES = Map.of(
            "en", "This is how I read. When a sentence is long, I take a breath, and then I go on: is that all right?",
            "de", "So lese ich vor. Ist ein Satz lang, hole ich Luft, und dann geht es weiter: Ist das recht so?",
            "fr",
                    "Voici comment je lis. Quand une phrase est longue, je respire, puis je continue : cela vous convient-il ?",
            "es", "Así es como leo. Cuando una frase es larga, respiro y luego sigo: ¿le parece bien?",
            "it", "Ecco come leggo. Quando una frase è lunga, prendo fiato e poi vado avanti: va bene così?",
            "pt", "É assim que eu leio. Quando uma frase é longa, respiro e depois continuo: está bem assim?",
            "nl", "Zo lees ik voor. Is een zin lang, dan haal ik adem, en daarna ga ik verder: is dat goed?",
            "ru", "Вот так я читаю. Если предложение длинное, я делаю вдох и продолжаю: вам так нравится?");

    private VoiceSample() {}

    /**
     * Returns the pipeline that speaks a text into a file with the chosen voice.
     *
     * @param text what to say, or null for a line in the language of the voice
     */
    public static Pipeline pipeline(Settings settings, VoiceSources voices, @Nullable String text, Path output) {
        ConversionRequest request = ConversionRequest.of(output, output);
        return new Pipeline(
                settings,
                voices,
                request,
                () -> book(voices.first().open().choose(settings.voice(), null), text),
                false);
    }

    private static Book book(Voice voice, @Nullable String text) {
        String language = Locale.forLanguageTag(voice.language()).getLanguage();
        String line = text != null ? text : LINES.getOrDefault(language, LINES.getOrDefault("en", ""));
        Block paragraph = new Block.Paragraph(line, List.of());
        String title = "Voice sample: " + voice.name();
        Chapter chapter = new Chapter(1, title, Chapter.Evidence.NONE, 1, null, List.of(paragraph));
        return new Book(new BookMetadata(title, null, voice.language()), 1, List.of(chapter), List.of());
    }
}
