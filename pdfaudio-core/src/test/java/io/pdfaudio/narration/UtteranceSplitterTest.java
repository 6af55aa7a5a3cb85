package io.pdfaudio.narration;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.speech.LengthUnit;
import io.pdfaudio.speech.TextLimit;
import io.pdfaudio.testing.Operations;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtteranceSplitterTest {

    /** Far above what any text takes in proportion, and far below what 20,000 characters take in proportion to the square. */
    private static final int MOST_OPERATIONS = 1000;

    private static Consumer<String> counted = text -> {};

    @BeforeAll
    static void loadWhatIsCounted() throws ReflectiveOperationException {
        counted = Operations.counted(Splitting.class);
    }

    /** The splitting of an English text, to be counted. */
    static final class Splitting implements Consumer<String> {
        private final UtteranceSplitter splitter = splitter("en", 300, true);

        @Override
        public void accept(String text) {
            splitter.split(text);
        }
    }

    @Test
    void givesEachSentenceItsOwnUtterance() {
        assertThat(sentences("en", "It rained. Did it? Yes! So we stayed."))
                .containsExactly("It rained.", "Did it?", "Yes!", "So we stayed.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We met Dr. Smith and Mrs. Jones there.",
                "See Fig. 3 and No. 12 of the list.",
                "J. R. R. Tolkien wrote it.",
                "He paid 3.50 dollars for it.",
                "The U.S. Army left.",
                "\"Stop!\" he said.",
                "\"Where?\" asked Mr. Hare.",
                "Wait... and then go.",
                "Fruit, e.g. Apples, is good.",
                "1. The first item.",
                "He was, i.e. Tom was, late.",
                "Louis VIII. died; so did Vol. IV of it."
            })
    void keepsOneSentenceWhole(String sentence) {
        assertThat(sentences("en", sentence)).containsExactly(sentence);
    }

    @Test
    void breaksAfterAnAbbreviationThatEndsASentence() {
        assertThat(sentences(
                        "en",
                        "We sold pens, ink, etc. The shop closed. He left the U.S. The war began. So did I. He knew."))
                .containsExactly(
                        "We sold pens, ink, etc.",
                        "The shop closed.",
                        "He left the U.S.",
                        "The war began.",
                        "So did I.",
                        "He knew.");
    }

    @Test
    void keepsClosingQuotesWithTheirSentence() {
        assertThat(sentences("en", "\"I am late.\" The hare ran. (It was noon.) All slept."))
                .containsExactly("\"I am late.\"", "The hare ran.", "(It was noon.)", "All slept.");
    }

    @Test
    void keepsOrdinalsOfLanguagesThatWriteThemWithAFullStop() {
        assertThat(sentences("de", "Er kam am 3. Mai. Dann ging er."))
                .containsExactly("Er kam am 3. Mai.", "Dann ging er.");
    }

    @Test
    void breaksChineseAndJapaneseAtTheirOwnFullStop() {
        assertThat(sentences("zh", "\u4ED6\u6765\u4E86\u3002\u5979\u8D70\u4E86\u3002"))
                .containsExactly("\u4ED6\u6765\u4E86\u3002", "\u5979\u8D70\u4E86\u3002");
    }

    @Test
    void joinsMarksWithoutWordsToTheirNeighbours() {
        assertThat(sentences("en", "... He ran. -- ! Off.")).containsExactly("... He ran. -- !", "Off.");
    }

    @Test
    void fillsUtterancesWithWholeSentencesOfAParagraph() {
        assertThat(pieces("en", "One two. Three four. Five six. Seven.", 21, false))
                .containsExactly("One two. Three four.", "Five six. Seven.");
    }

    @Test
    void cutsAnOverlongSentenceAtItsClauses() {
        List<UtteranceSplitter.Piece> pieces =
                splitter("en", 30, true).split("When the rain was over, we went out; nobody saw us.");

        assertThat(pieces).extracting(UtteranceSplitter.Piece::sentenceEnd).containsExactly(false, true);
        assertThat(pieces("en", "When the rain was over, we went out; nobody saw us.", 30, true))
                .containsExactly("When the rain was over,", "we went out; nobody saw us.");
    }

    @Test
    void cutsBetweenWordsWhereThereIsNoClause() {
        assertThat(pieces("en", "alpha beta gamma delta", 12, true)).containsExactly("alpha beta", "gamma delta");
    }

    @Test
    void neverCutsInsideACharacter() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        assertThat(pieces("en", "abcdef" + family + "xyz", 10, true)).containsExactly("abcdef", family + "xyz");
        assertThat(pieces("en", "e\u0301".repeat(4), 5, true)).containsExactly("e\u0301e\u0301", "e\u0301e\u0301");
    }

    @Property
    void losesNothingAndKeepsTheLimit(
            @ForAll @StringLength(max = 200) String text,
            @ForAll @IntRange(min = 2, max = 50) int max,
            @ForAll boolean sentencePerUtterance) {
        StringBuilder joined = new StringBuilder();
        for (String piece : pieces("en", text, max, sentencePerUtterance)) {
            assertThat(piece.codePointCount(0, piece.length())).isBetween(1, max);
            joined.append(piece);
        }

        assertThat(withoutSpace(joined.toString())).isEqualTo(withoutSpace(text));
    }

    @Property
    void losesNothingAndKeepsAllLimitsOfOtherUnits(
            @ForAll @StringLength(max = 200) String text,
            @ForAll @IntRange(min = 5, max = 60) int bytes,
            @ForAll @IntRange(min = 5, max = 60) int characters,
            @ForAll boolean sentencePerUtterance) {
        TextLimit inBytes = new TextLimit(bytes, LengthUnit.XML_UTF8_BYTES);
        TextLimit inCharacters = TextLimit.characters(characters);
        StringBuilder joined = new StringBuilder();
        for (String piece : pieces(List.of(inBytes, inCharacters), text, sentencePerUtterance)) {
            assertThat(inBytes.allows(piece)).isTrue();
            assertThat(inCharacters.allows(piece)).isTrue();
            joined.append(piece);
        }

        assertThat(withoutSpace(joined.toString())).isEqualTo(withoutSpace(text));
    }

    @Test
    void fillsBytesOfChineseUpToTheLastSentenceThatFits() {
        String sentence = "\u4ED6\u6765\u4E86\u3002";

        assertThat(pieces(List.of(TextLimit.utf8Bytes(30)), sentence.repeat(5), false))
                .containsExactly(sentence.repeat(2), sentence.repeat(2), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", ".", ". ", "1", "1.", "a.", "A. ", "$", "\"", ",", "e\u0301", "I. ", "?! ", ".1 "})
    void takesInProportionToItsLengthForHostileText(String unit) {
        String hostile = unit.repeat(20_000 / unit.length());

        assertThat(Operations.perCharacter(counted, hostile)).isLessThan(MOST_OPERATIONS);
    }

    private static List<String> sentences(String language, String text) {
        return pieces(language, text, 1000, true);
    }

    private static List<String> pieces(String language, String text, int max, boolean sentencePerUtterance) {
        return pieces(splitter(language, max, sentencePerUtterance), text);
    }

    private static List<String> pieces(List<TextLimit> limits, String text, boolean sentencePerUtterance) {
        List<UtteranceLimit> each = limits.stream()
                .map(limit -> new UtteranceLimit(limit.most(), limit.unit()::of))
                .toList();
        VoiceInput voice = new VoiceInput("en", each, sentencePerUtterance, false, 0);
        return pieces(new UtteranceSplitter(voice, LanguageWords.of("en")), text);
    }

    private static List<String> pieces(UtteranceSplitter splitter, String text) {
        return splitter.split(text).stream()
                .map(piece -> text.substring(piece.start(), piece.end()))
                .toList();
    }

    private static UtteranceSplitter splitter(String language, int max, boolean sentencePerUtterance) {
        VoiceInput settings = new VoiceInput(language, max, sentencePerUtterance, false);
        return new UtteranceSplitter(settings, LanguageWords.of(language));
    }

    private static String withoutSpace(String text) {
        StringBuilder kept = new StringBuilder();
        text.chars().filter(c -> !Characters.space(c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }
}
