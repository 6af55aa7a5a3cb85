package io.pdfaudio.cli;

import io.pdfaudio.PdfAudioBuilder;
import io.pdfaudio.audio.LoudnessProfile;
import io.pdfaudio.audio.Pauses;
import io.pdfaudio.speech.Prosody;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how an audiobook sounds. */
final class SoundOptions {

    @Option(names = "--voice", paramLabel = "VOICE", description = "The voice; 'pdfaudio voices' lists them.")
    private @Nullable String voice;

    @Option(
            names = "--rate",
            paramLabel = "R",
            converter = Converters.Rate.class,
            description = "The speed as a multiple of the voice's own, from 0.5 to 2. Default: 1.")
    private Prosody rate = Prosody.NORMAL;

    @Option(
            names = "--loudness",
            paramLabel = "acx|podcast|none",
            description =
                    "How loud: as audiobook shops ask (acx), as podcasts are (podcast), or as the voice gives it (none). Default: acx.")
    private LoudnessProfile loudness = LoudnessProfile.ACX;

    @Option(
            names = "--pauses",
            paramLabel = "1.5|NAME=MS,...",
            converter = SoundConverters.PauseLengths.class,
            description =
                    "Longer or shorter pauses, or single ones in milliseconds, for example sentence=400,paragraph=900. Names: clause, colon, sentence, question, paragraph, heading, chapter-head, chapter-tail, book-tail.")
    private Pauses pauses = Pauses.NORMAL;

    void applyTo(PdfAudioBuilder builder) {
        builder.prosody(rate).loudness(loudness).pauses(pauses);
        if (voice != null) {
            builder.voice(voice);
        }
    }
}
