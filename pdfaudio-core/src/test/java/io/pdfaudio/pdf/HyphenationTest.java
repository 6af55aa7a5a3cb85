package io.pdfaudio.pdf;

import static io.pdfaudio.pdf.Hyphenation.Join.CLOSED;
import static io.pdfaudio.pdf.Hyphenation.Join.HYPHENATED;
import static io.pdfaudio.pdf.Hyphenation.Join.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HyphenationTest {

    private final Hyphenation hyphenation = new Hyphenation(Vocabulary.ofTexts(List.of(
            "the lighthouse is a well-known house", "a sea house", "by the sea and the house", "ready by the sea")));

    @Test
    void closesWordsTheBookKnowsUnbroken() {
        assertThat(hyphenation.join("light", "house", '-')).isEqualTo(CLOSED);
        assertThat(hyphenation.join("to", "gether", '-')).isEqualTo(CLOSED);
    }

    @Test
    void keepsCompoundsTheBookKnowsHyphenated() {
        assertThat(hyphenation.join("well", "known", '-')).isEqualTo(HYPHENATED);
    }

    @Test
    void closesSoftHyphensAlways() {
        assertThat(hyphenation.join("well", "known", '\u00AD')).isEqualTo(CLOSED);
    }

    @Test
    void suspendsHyphensBeforeConjunctions() {
        assertThat(hyphenation.join("pre", "and", '-')).isEqualTo(SUSPENDED);
    }

    @Test
    void keepsHyphensAtNumbersAndNames() {
        assertThat(hyphenation.join("1914", "1918", '-')).isEqualTo(HYPHENATED);
        assertThat(hyphenation.join("Anglo", "Saxon", '-')).isEqualTo(HYPHENATED);
    }

    @Test
    void keepsTheHyphenAfterASingleLetterSinceNoPrinterBreaksThere() {
        assertThat(hyphenation.join("e", "mail", '-')).isEqualTo(HYPHENATED);
    }

    @Test
    void keepsTwoWordsOfTheBookApart() {
        var machines =
                new Hyphenation(Vocabulary.ofTexts(List.of("a machine made of brass", "made of brass and readable")));

        assertThat(machines.join("machine", "readable", '-')).isEqualTo(HYPHENATED);
        assertThat(machines.join("ex", "ample", '-')).isEqualTo(CLOSED);
    }

    @Test
    void closesCompoundsInBooksThatWriteThemAsOneWord() {
        var dutch = new Hyphenation(Vocabulary.ofTexts(List.of(
                "het beheer van gebruikers en pakketten geeft ruimte voor software en basis",
                "de gebruikers kiezen pakketten en software met ruimte voor beheer en basis",
                "het softwarebeheer en het softwarepakketten de pakkettenbasis of gebruikersbasis")));

        assertThat(dutch.join("gebruikers", "ruimte", '-')).isEqualTo(CLOSED);
    }
}
