package io.pdfaudio;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.conversion.ConversionEvent.UtteranceSynthesized;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.conversion.ReadAlong;
import io.pdfaudio.conversion.SpokenDisclosure;
import io.pdfaudio.conversion.SpokenDisclosure.Place;
import io.pdfaudio.testing.PlainBook;
import io.pdfaudio.testing.ToneSynthesizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SpokenDisclosureTest {

    private static final String SENTENCE = "This audiobook is read by a synthetic voice.";

    @TempDir
    private Path folder;

    @Test
    void saysNothingUnlessAskedTo() {
        assertThat(spoken(SpokenDisclosure.NONE))
                .containsExactly("Morning", "The lamp went out.", "Evening", "It was lit.");
    }

    @Test
    void saysItBehindTheFirstTitleAndShowsItInTheCaptions() {
        assertThat(spoken(SpokenDisclosure.at(Place.START)))
                .containsExactly("Morning", SENTENCE, "The lamp went out.", "Evening", "It was lit.");
        assertThat(folder.resolve("book.srt"))
                .content()
                .satisfies(
                        captions -> assertThat(captions.replaceAll("\\s+", " ")).contains(SENTENCE));
    }

    @Test
    void saysItAtTheEndToo() {
        assertThat(spoken(SpokenDisclosure.at(Place.START_AND_END).saying("A machine reads.")))
                .containsExactly(
                        "Morning",
                        "A machine reads.",
                        "The lamp went out.",
                        "Evening",
                        "It was lit.",
                        "A machine reads.");
    }

    private List<String> spoken(SpokenDisclosure disclosure) {
        Path pdf = new PlainBook()
                .chapter("Morning", "The lamp went out.")
                .chapter("Evening", "It was lit.")
                .writeTo(folder.resolve("book.pdf"));
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .synthesizer("tone", new ToneSynthesizer())
                .concurrency(1)
                .cache(folder.resolve("clips"))
                .build()) {
            ConversionRequest request = ConversionRequest.of(pdf, folder.resolve("book.wav"))
                    .withDisclosure(disclosure)
                    .withReadAlong(Set.of(ReadAlong.SRT));
            List<String> texts = new ArrayList<>();
            pdfAudio.start(request, event -> {
                        if (event instanceof UtteranceSynthesized utterance) {
                            texts.add(utterance.text());
                        }
                    })
                    .await();
            return texts;
        }
    }
}
