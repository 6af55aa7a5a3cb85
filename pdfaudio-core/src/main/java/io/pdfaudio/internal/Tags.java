package io.pdfaudio.internal;

import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.document.Book;
import io.pdfaudio.speech.Voice;
import java.nio.file.Path;
import java.util.Map;

/** Gathers the tags of an audiobook: what the request says goes before what the PDF says. */
final class Tags {

    /** What stores and, in the European Union, the AI Act ask to be said of synthetic speech. */
    private static final String DISCLOSURE = "Narrated by a synthetic voice (AI-generated speech).";

    private Tags() {}

    /** Returns the tags, without chapters and cover. */
    static AudiobookTags of(ConversionRequest request, Book book, Voice voice) {
        AudiobookTags tags = AudiobookTags.of(title(request, book))
                .with(AudiobookTag.AUTHOR, book.metadata().author())
                .with(AudiobookTag.NARRATOR, voice.name())
                .with(AudiobookTag.LANGUAGE, book.metadata().language())
                .with(AudiobookTag.DISCLOSURE, DISCLOSURE);
        for (Map.Entry<AudiobookTag, String> tag : request.tags().entrySet()) {
            tags = tags.with(tag.getKey(), tag.getValue());
        }
        return tags;
    }

    private static String title(ConversionRequest request, Book book) {
        String title = book.metadata().title();
        return title != null ? title : withoutEnding(request.source().file());
    }

    private static String withoutEnding(Path file) {
        Path name = file.getFileName();
        String text = name == null ? file.toString() : name.toString();
        int dot = text.lastIndexOf('.');
        return dot > 0 ? text.substring(0, dot) : text;
    }
}
