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
    void closesWordsThatBeginLikeACompound() {
        Hyphenation english =
                new Hyphenation(Vocabulary.ofTexts(List.of("the way to the age of the high and the short", "the the")));

        assertThat(english.join("high", "way", '-')).isEqualTo(CLOSED);
        assertThat(english.join("short", "age", '-')).isEqualTo(CLOSED);
        assertThat(english.join("high", "quality", '-')).isEqualTo(HYPHENATED);
    }

    @Test
    void closesAWordBehindAnArticleThatLostItsVowel() {
        Hyphenation italian = new Hyphenation(Vocabulary.ofTexts(List.of("senza aiuto non si fa")));

        assertThat(italian.join("l\u2019aiu", "to", '-')).isEqualTo(CLOSED);
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

    @Test
    void doesNotTakeTheRestOfABrokenWordForAWord() {
        var broken =
                new Hyphenation(Vocabulary.ofTexts(List.of("a real threat, and no ex-", "amine of a threat-", "ened")));

        assertThat(broken.join("ex", "amine", '-')).isEqualTo(CLOSED);
        assertThat(broken.join("threat", "ened", '-')).isEqualTo(CLOSED);
    }

    @Test
    void closesBrokenWordsInCapitalsButNotAbbreviations() {
        assertThat(hyphenation.join("MERCHANTABIL", "ITY", '-')).isEqualTo(CLOSED);
        assertThat(hyphenation.join("CD", "ROM", '-')).isEqualTo(HYPHENATED);
        assertThat(hyphenation.join("SEA", "HOUSE", '-')).isEqualTo(HYPHENATED);
    }

    @Test
    void closesNamesWithCapitalsWithinThatTheBookKnows() {
        var names = new Hyphenation(Vocabulary.ofTexts(List.of("set with LaTeX by Baden-Baden and badenbaden")));

        assertThat(names.join("La", "TeX", '-')).isEqualTo(CLOSED);
        assertThat(names.join("Baden", "Baden", '-')).isEqualTo(HYPHENATED);
    }

    @Test
    void keepsTheHyphenOfCompoundsThatEnglishMakesFreely() {
        var french = new Hyphenation(Vocabulary.ofTexts(List.of("le phare de la mer et la maison de la mer")));

        assertThat(hyphenation.join("high", "quality", '-')).isEqualTo(HYPHENATED);
        assertThat(hyphenation.join("high", "lands", '-')).isEqualTo(CLOSED);
        assertThat(french.join("four", "nisseur", '-')).isEqualTo(CLOSED);
    }

    @Test
    void knowsCompoundsByWhatTheirSecondHalfIsDerivedFrom() {
        var words = new Hyphenation(Vocabulary.ofTexts(List.of("a machine that can parse it", "to parse by machine")));

        assertThat(words.join("machine", "parseable", '-')).isEqualTo(HYPHENATED);
    }
}
