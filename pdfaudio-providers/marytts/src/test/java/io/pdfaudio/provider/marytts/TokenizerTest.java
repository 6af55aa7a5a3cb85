package io.pdfaudio.provider.marytts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The old well, it seems, was dry.     | The old well , it seems , was dry .
            No stop at the end                   | No stop at the end .
            One. Two? Three!                     | One . / Two ? / Three !
            He said stop. and went               | He said stop , and went .
            Wait… (what?!) — no;                 | Wait , what , no .
            don't, o’clock, 'tis, James'         | don't , o'clock , tis , James .
            a well-known and/or thing            | a well known and or thing .
            a pause - here, 10-12 years          | a pause , here , one zero one two years .
            e.g. this, U.S.A. and           | e g , this , U S A , and .
            3.14 and 1,000                       | three point one four and one zero zero zero .
            café naïve Ångström ﬁnd Straße Łódź  | cafe naive Angstrom find Strasse Lodz .
            $5, £x and 25%                       | dollar five , pound x and two five percent .
            a < b & c                            | a less than b and c .
            in日side                             | in ri side .
            Привет, α β! ٣ Ⅳ                      | Privet , a b , three IV .
            → ≠ ₹                                | rightwards arrow not equal to indian rupee sign .
            read 日本 aloud 😀                      | read ri ben aloud .
            """)
    void givesTheWordsAndPunctuationThatTheVoiceKnows(String text, String expected) {
        assertThat(spoken(text)).isEqualTo(expected);
    }

    @Test
    void findsNothingWhereNothingCanBeSpoken() {
        assertThat(Tokenizer.sentences("… — (?!) 😀 _ '' \u0000")).isEmpty();
    }

    @Test
    void wordsRememberWhereTheyStandInTheText() {
        String text = "“The so\u00ADcalled £, isn’t”";

        List<String> words = words(text).stream()
                .map(token -> text.substring(token.start(), token.end()))
                .toList();

        assertThat(words).containsExactly("The", "so\u00ADcalled", "£", "isn’t");
    }

    @Test
    void cutsUpWhatIsLongerThanAnyWord() {
        assertThat(words("x".repeat(100)))
                .extracting(token -> token.text().length())
                .containsExactly(40, 40, 20);
    }

    @Test
    void takesLongTextsInOnePass() {
        assertThat(words("-a'.,($)".repeat(200_000))).hasSize(400_000);
    }

    @Property
    void everyTextBecomesWordsInOrderOfAsciiLetters(@ForAll String text) {
        int end = 0;
        for (Token word : words(text)) {
            assertThat(word.text()).matches("[a-zA-Z']+");
            assertThat(word.start()).isBetween(0, word.end() - 1);
            assertThat(word.end()).isBetween(end, text.length());
            end = word.end();
        }
    }

    @Property
    void everySentenceHasAWordAndEndsInPunctuation(@ForAll String text) {
        assertThat(Tokenizer.sentences(text)).allSatisfy(sentence -> {
            assertThat(sentence.getFirst().isWord()).isTrue();
            assertThat(sentence.getLast().isWord()).isFalse();
        });
    }

    private static List<Token> words(String text) {
        return Tokenizer.sentences(text).stream()
                .flatMap(List::stream)
                .filter(Token::isWord)
                .toList();
    }

    private static String spoken(String text) {
        return Tokenizer.sentences(text).stream()
                .map(sentence -> sentence.stream().map(Token::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" / "));
    }
}
