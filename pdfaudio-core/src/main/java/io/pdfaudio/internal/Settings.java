package io.pdfaudio.internal;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.LoudnessProfile;
import io.pdfaudio.audio.Pauses;
import io.pdfaudio.conversion.ClipPolicy;
import io.pdfaudio.conversion.SpokenDisclosure;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.pdf.PdfReader;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.spi.ClipStore;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How conversions are to be carried out.
 *
 * @param voice the id or name of the voice, or null for the first that speaks the book's language
 * @param prosody how to speak
 * @param format the kind of file, or null to go by the ending of the output's name
 * @param loudness how loud the audiobook is to be
 * @param pauses how long its silences are
 * @param disclosure whether the audiobook says that its voice is synthetic
 * @param concurrency how many utterances to synthesize at once, or 0 for as many as the provider and the machine take
 * @param cache the folder of clips, or null to keep none beyond a run
 * @param clips the store of clips that is shared with other machines, behind the folder, or null for none
 * @param cacheLimit how many bytes of clips are kept beyond those of the run
 * @param budget what a conversion may spend, or null for any amount
 * @param faultyClips what to do with a clip that is faulty also the second time
 * @param reader reads PDFs
 * @param narration what is spoken and how words are pronounced
 */
public record Settings(
        @Nullable String voice,
        Prosody prosody,
        @Nullable AudiobookFormat format,
        LoudnessProfile loudness,
        Pauses pauses,
        SpokenDisclosure disclosure,
        int concurrency,
        @Nullable Path cache,
        @Nullable ClipStore clips,
        long cacheLimit,
        @Nullable Money budget,
        ClipPolicy faultyClips,
        PdfReader reader,
        NarrationSettings narration) {}
