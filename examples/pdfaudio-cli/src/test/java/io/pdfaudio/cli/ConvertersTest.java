package io.pdfaudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.document.PageRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class ConvertersTest {

    @Test
    void readsPages() {
        Converters.Pages pages = new Converters.Pages();

        assertThat(pages.convert("10-40")).isEqualTo(new PageRange(10, 40));
        assertThat(pages.convert("7")).isEqualTo(new PageRange(7, 7));
        assertThat(pages.convert("12-")).isEqualTo(new PageRange(12, Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "9-3", "a-b", "-5", "1-2-3", "1,3", "99999999999"})
    void refusesWhatIsNoRangeOfPages(String value) {
        assertThatThrownBy(() -> new Converters.Pages().convert(value))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("is not a range of pages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "0.1", "3", "NaN"})
    void refusesRatesOutOfRange(String value) {
        assertThatThrownBy(() -> new Converters.Rate().convert(value))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("from 0.5 to 2.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-", "x", "3-1", "1,,2"})
    void refusesWhatChoosesNoChapters(String value) {
        assertThatThrownBy(() -> new Converters.Chapters().convert(value)).isInstanceOf(TypeConversionException.class);
    }
}
