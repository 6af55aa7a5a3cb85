package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RomanNumeralsTest {

    @Test
    void readsArabicAndRomanNumbers() {
        assertThat(RomanNumerals.value("42")).isEqualTo(42);
        assertThat(RomanNumerals.value("xiv")).isEqualTo(14);
        assertThat(RomanNumerals.value("MCMXC")).isEqualTo(1990);
    }

    @Test
    void refusesWordsAndMisspeltNumbers() {
        assertThat(RomanNumerals.value("iiii")).isEqualTo(-1);
        assertThat(RomanNumerals.value("mild")).isEqualTo(-1);
        assertThat(RomanNumerals.value("")).isEqualTo(-1);
        assertThat(RomanNumerals.value("12345678901")).isEqualTo(-1);
    }
}
