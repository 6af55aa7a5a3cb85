package io.pdfaudio.narration;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Block;
import io.pdfaudio.testing.Operations;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NarrationStepsTest {

    /** Far above what any text takes in proportion, and far below what 20,000 characters take in proportion to the square. */
    private static final int MOST_OPERATIONS = 1000;

    private static Consumer<String> counted = text -> {};

    @BeforeAll
    static void loadWhatIsCounted() throws ReflectiveOperationException {
        counted = Operations.counted(AllSteps.class);
    }

    /** All steps for English, to be counted. */
    static final class AllSteps implements Consumer<String> {
        private final List<NarrationStep> steps = Spoken.steps("en", true);

        @Override
        public void accept(String text) {
            Spoken.aligned(steps, new Block.Paragraph(text, List.of()));
        }
    }

    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl", "pt", "ru", "ja", "xx");

    /** Each with all steps and with the light ones. */
    private static final List<List<NarrationStep>> CHAINS = LANGUAGES.stream()
            .flatMap(language -> Stream.of(Spoken.steps(language, true), Spoken.steps(language, false)))
            .toList();

    @Property(tries = 300)
    void spokenSubstitutedOrDroppedIsEveryCharacter(@ForAll("texts") String printed, @ForAll boolean heading) {
        Block block = heading ? new Block.Heading(1, printed, List.of()) : new Block.Paragraph(printed, List.of());
        for (List<NarrationStep> chain : CHAINS) {
            assertAccountedFor(Spoken.aligned(chain, block));
        }
    }

    private static void assertAccountedFor(AlignedText text) {
        boolean[] seen = new boolean[text.original().length()];
        int last = 0;
        for (int i = 0; i < text.spoken().length(); i++) {
            int start = text.originalStart(i);
            int end = text.originalEnd(i + 1);
            assertThat(start).isGreaterThanOrEqualTo(last).isLessThanOrEqualTo(Math.max(start, end));
            Arrays.fill(seen, start, Math.max(start, end), true);
            last = start;
        }
        text.drops().forEach(drop -> Arrays.fill(seen, drop.start(), drop.end(), true));
        for (int i = 0; i < seen.length; i++) {
            assertThat(seen[i] || !Characters.visible(text.original(), i, i + 1))
                    .as("character %d of <%s>, spoken <%s>", i, text.original(), text.spoken())
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> tokens = Arbitraries.of(
                "Dr.",
                "Mr",
                "St.",
                "e.g.",
                "i. e.",
                "etc.",
                "No.",
                "U.S.",
                "J.",
                "IV",
                "Chapter",
                "Henry",
                "VIII",
                "I",
                "the",
                "May",
                "12",
                "1984",
                "3.14",
                "1,234",
                "3:45",
                "1/2",
                "5-7",
                "\u2013",
                "\u2014",
                "--",
                "-",
                "$3.50",
                "\u20AC",
                "5 km",
                "%",
                "\u00B0C",
                "[12]",
                "[sic]",
                "http://a.example/b",
                "a@b.example",
                "\uFB01",
                "\u2026",
                "* * *",
                "_",
                "\u00BD",
                "x\u00B2",
                "\u03B1",
                "\u4F60\u597D",
                "\u041C\u043E\u0441\u043A\u0432\u0430",
                "caf\u00E9",
                "e\u0301",
                "\uD83D\uDE00",
                "\u200B",
                "\u00AD",
                "\"",
                "'",
                "(",
                ")",
                "&",
                "/",
                "+",
                "=",
                "<",
                ">",
                "#",
                "1st",
                "1990s",
                "'90s",
                "BIG WORDS HERE",
                "\uE000",
                "~",
                "|",
                "^",
                "\\",
                "{",
                "}",
                ".",
                ",",
                "?",
                "555-0123",
                "+49 30 901820",
                "C++",
                "(Smith, 2010)",
                "(see Lee & Ash, 2010, p. 3; Poe 1999b)",
                "shown.\u00B9\u00B2,\u00B3",
                "doi:10.1000/182",
                "tab\there\nline");
        Arbitrary<String> joints = Arbitraries.of(" ", "", " ", "\u00A0", ". ");
        return Combinators.combine(tokens, joints)
                .as(String::concat)
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "- ",
                "1",
                "1 ",
                "1-",
                "1.",
                "1/",
                "1:",
                "1,111,",
                "$",
                "$1",
                "$-",
                ".",
                ". ",
                "..a",
                "[",
                "[1",
                "[1]",
                "@",
                "@.",
                "a.",
                "A.",
                "A. ",
                "I",
                "I ",
                "I-",
                "IV ",
                "+1 ",
                "+1-",
                "<",
                "<a",
                "*",
                "* ",
                "_",
                "a_",
                "e\u0301",
                "\u0301",
                "\u4E00",
                "\u4E00 ",
                "A ",
                "AB CD ",
                "'",
                "\"",
                "(",
                "\u2014",
                " \u2014 ",
                "\u00B2",
                "1\u00B2",
                "http://",
                "www.",
                "12 May ",
                "May 12 ",
                "1 1/",
                "i. ",
                "x x",
                "1x",
                "\u00BD",
                "Dr. ",
                "etc. ",
                "=",
                "= - ",
                "\u200B",
                "/",
                "a/",
                "(",
                "(A",
                "(A, 2010; ",
                "(A & B ",
                "(iv) ",
                "il ",
                "Henry IV ",
                "IV-VI ",
                "a\u00B9,",
                "10.1000/",
                "doi: ",
                "a\tb\n",
                "Mr",
                "et "
            })
    void takesInProportionToItsLengthForHostileText(String unit) {
        String hostile = unit.repeat(20_000 / unit.length());

        assertThat(Operations.perCharacter(counted, hostile)).isLessThan(MOST_OPERATIONS);
    }
}
