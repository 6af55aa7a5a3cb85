package io.pdfaudio.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.document.Block;
import io.pdfaudio.exception.LexiconException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Nginx and nginx and NGINX | Engine X and engine X and Engine X",
                "a nginxed thing | a nginxed thing",
                "IT is it | eye tee is it",
                "New York and York | the Big Apple and Yorkshire",
                "C++ or C | see plus plus or C",
                "W3C's (W3C) | World Wide Web Consortium's (World Wide Web Consortium)",
                "Caf\u00E9 Caf\u00E9s | Kaffay Caf\u00E9s",
            })
    void replacesWholeWordsTheLongestFirst(String printed, String spoken) {
        Lexicon lexicon = Lexicon.of(List.of(
                new Lexicon.Entry("nginx", "engine X"),
                new Lexicon.Entry("IT", "eye tee"),
                new Lexicon.Entry("York", "Yorkshire"),
                new Lexicon.Entry("New  York", "the Big Apple"),
                new Lexicon.Entry("C++", "see plus plus"),
                new Lexicon.Entry("W3C", "World Wide Web Consortium"),
                new Lexicon.Entry("caf\u00E9", "kaffay")));
        Block block = new Block.Paragraph(printed, List.of());

        AlignedText text =
                new LexiconWords(lexicon, LanguageWords.of("en"), false).apply(AlignedText.of(printed), block);

        assertThat(text.spoken()).isEqualTo(spoken);
        assertThat(text.drops()).isEmpty();
    }

    @Test
    void prefersTheEntryInTheCaseOfTheText() {
        Lexicon lexicon = Lexicon.of(
                List.of(new Lexicon.Entry("polish", "make shine"), new Lexicon.Entry("Polish", "of Poland")));

        assertThat(spoken(lexicon, "Polish polish POLISH")).isEqualTo("of Poland make shine Make shine");
    }

    @Test
    void isAppliedBeforeNumbersAreWrittenOut() {
        NarrationSettings settings =
                NarrationSettings.DEFAULT.withLexicon(Lexicon.of(List.of(new Lexicon.Entry("3M", "three em company"))));
        List<NarrationStep> steps =
                NarrationSteps.of(settings, new VoiceInput("en", 1000, true, true), LanguageWords.of("en"));

        assertThat(Spoken.aligned(steps, new Block.Paragraph("At 3M, 3 m.", List.of()))
                        .spoken())
                .isEqualTo("At three em company, three meters.");
    }

    @Test
    void readsWordLists() throws Exception {
        Path file = write("names.txt", """
                        # names

                        Hermione = her my o knee
                        C# = see sharp
                        Hermione = her my o nee
                        pecan = /p\u026A\u02C8k\u0251\u02D0n/
                        Goethe = Gerta /\u02C8\u0261\u00F8\u02D0t\u0259/
                        and/or = and / or
                        OS/2 = OS two/2/
                        """);

        assertThat(Lexicon.load(file).entries())
                .containsExactlyInAnyOrder(
                        new Lexicon.Entry("Hermione", "her my o nee"),
                        new Lexicon.Entry("C#", "see sharp"),
                        new Lexicon.Entry("pecan", "", "p\u026A\u02C8k\u0251\u02D0n"),
                        new Lexicon.Entry("Goethe", "Gerta", "\u02C8\u0261\u00F8\u02D0t\u0259"),
                        new Lexicon.Entry("and/or", "and / or"),
                        new Lexicon.Entry("OS/2", "OS two/2/"));
    }

    @Test
    void readsAliasesAndPhonemesOfPronunciationLexicons() throws Exception {
        Path file = write("names.pls", """
                <?xml version="1.0" encoding="UTF-8"?>
                <lexicon version="1.0" alphabet="ipa" xml:lang="en"
                    xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">
                  <meta name="author" content="me"/>
                  <lexeme><grapheme>W3C</grapheme><grapheme>w3c</grapheme><alias>World Wide Web Consortium</alias></lexeme>
                  <lexeme role="noun"><grapheme>pecan</grapheme><phoneme>p\u026A\u02C8k\u0251\u02D0n</phoneme></lexeme>
                  <lexeme><grapheme>sow</grapheme><phoneme alphabet="x-sampa">saU</phoneme></lexeme>
                  <lexeme><grapheme>A &amp; B</grapheme><phoneme alphabet="x-sampa">a</phoneme><alias>both</alias>
                    <example>A &amp; B</example></lexeme>
                </lexicon>
                """);

        assertThat(Lexicon.load(file).entries())
                .containsExactly(
                        new Lexicon.Entry("W3C", "World Wide Web Consortium"),
                        new Lexicon.Entry("w3c", "World Wide Web Consortium"),
                        new Lexicon.Entry("pecan", "", "p\u026A\u02C8k\u0251\u02D0n"),
                        new Lexicon.Entry("A & B", "both"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "a.txt | x = y;Hermione | line 2, has no",
                "a.txt | = y | line 1, has no",
                "a.pls | <lexicon>;<lexeme><alias>a</alias></lexeme></lexicon> | line 2, ends a <lexeme> without <grapheme>",
                "a.pls | <lexicon>;;<lexeme><grapheme>a</grapheme></lexeme></lexicon> | line 3, ends a <lexeme> without <alias>",
                "a.pls | <lexicon>;<word/></lexicon> | line 2, has <word>",
                "a.pls | <speak/> | line 1, starts with <speak>",
                "a.pls | <lexicon>;<lexeme> | line 2, is no well-formed XML",
                "a.pls | <!DOCTYPE lexicon [<!ENTITY a \"b\">]>;<lexicon/> | has a document type",
                "a.pls | <lexicon><lexeme><grapheme/></lexeme></lexicon> | line 1, has an empty <grapheme>",
            })
    void namesTheLineOfAFault(String name, String content, String message) throws Exception {
        Path file = write(name, content.replace(';', '\n'));

        assertThatThrownBy(() -> Lexicon.load(file))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(message);
    }

    @Test
    void fetchesNothingThatALexiconNames() throws Exception {
        Path secret = write("secret.txt", "secret");
        Path file = write(
                "x.pls",
                "<!DOCTYPE lexicon [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]>\n"
                        + "<lexicon><lexeme><grapheme>a</grapheme><alias>&a;</alias></lexeme></lexicon>");

        assertThatThrownBy(() -> Lexicon.load(file))
                .isInstanceOf(LexiconException.class)
                .hasMessageNotContaining("secret\n");
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoText() throws Exception {
        Path file = folder.resolve("a.txt");
        Files.write(file, "caf\u00E9 = a".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Lexicon.load(file)).hasMessageContaining("is not text in UTF-8; save it as UTF-8");
        assertThatThrownBy(() -> Lexicon.load(folder.resolve("none.txt"))).hasMessageContaining("does not exist");
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static String spoken(Lexicon lexicon, String printed) {
        return new LexiconWords(lexicon, LanguageWords.of("en"), false)
                .apply(AlignedText.of(printed), new Block.Paragraph(printed, List.of()))
                .spoken();
    }
}
