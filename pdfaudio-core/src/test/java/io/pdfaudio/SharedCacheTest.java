package io.pdfaudio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.exception.ClipStoreException;
import io.pdfaudio.testing.MemoryClipStore;
import io.pdfaudio.testing.PlainBook;
import io.pdfaudio.testing.ToneSynthesizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Conversions on machines that share their clips. */
@Timeout(60)
class SharedCacheTest {

    @TempDir
    private Path folder;

    private final MemoryClipStore store = new MemoryClipStore();
    private final ToneSynthesizer voice = new ToneSynthesizer();
    private Path pdf = Path.of("unset");

    @BeforeEach
    void writeBook() {
        pdf = new PlainBook()
                .chapter("Morning", "The lamp went out. The keeper slept.")
                .writeTo(folder.resolve("book.pdf"));
    }

    @Test
    void aBookThatOneMachineHasMadeCostsTheOtherNothing() throws IOException {
        try (PdfAudio one = machine("one").build();
                PdfAudio two = machine("two").build()) {
            one.convert(request("one.wav"));
            int calls = voice.calls();

            assertThat(two.estimate(request("two.wav")).requests()).isZero();
            assertThat(two.convert(request("two.wav")).usage().utterancesReused())
                    .isEqualTo(calls);

            assertThat(voice.calls()).isEqualTo(calls);
        }
        assertThat(Files.mismatch(folder.resolve("one.wav"), folder.resolve("two.wav")))
                .isEqualTo(-1);
    }

    @Test
    void aMachineWithoutAFolderOfItsOwnSharesAsWell() {
        try (PdfAudio one = machine("one").noCache().build();
                PdfAudio two = machine("two").noCache().build()) {
            one.convert(request("one.wav"));
            int calls = voice.calls();

            two.convert(request("two.wav"));

            assertThat(voice.calls()).isEqualTo(calls);
        }
    }

    @Test
    void aConversionStopsWhereTheStoreIsAwayAndPaysNothing() {
        store.fail("The store is away: try again later.");

        try (PdfAudio one = machine("one").build()) {
            assertThatThrownBy(() -> one.convert(request("one.wav")))
                    .isInstanceOf(ClipStoreException.class)
                    .hasMessage("The store is away: try again later.");
        }

        assertThat(voice.calls()).isZero();
        assertThat(folder.resolve("one.wav")).doesNotExist();
    }

    private PdfAudioBuilder machine(String name) {
        return PdfAudio.builder()
                .synthesizer("tone", voice)
                .cache(folder.resolve(name))
                .clips(store);
    }

    private ConversionRequest request(String output) {
        return ConversionRequest.of(pdf, folder.resolve(output));
    }
}
