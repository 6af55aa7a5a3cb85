package io.pdfaudio.internal;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.pdf.PdfReader;
import io.pdfaudio.speech.Prosody;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How conversions are to be carried out.
 *
 * @param voice the id or name of the voice, or null for the first that speaks the book's language
 * @param prosody how to speak
 * @param format the kind of file, or null to go by the ending of the output's name
 * @param concurrency how many utterances to synthesize at once, or 0 for as many as the provider and the machine take
 * @param cache the folder of clips, or null to keep none
 * @param reader reads PDFs
 * @param narration what is spoken and how words are pronounced
 */
public record Settings(
        @Nullable String voice,
        Prosody prosody,
        @Nullable AudiobookFormat format,
        int concurrency,
        @Nullable Path cache,
        PdfReader reader,
        NarrationSettings narration) {}
