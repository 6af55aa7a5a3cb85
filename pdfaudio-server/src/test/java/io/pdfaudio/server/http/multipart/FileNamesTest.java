package io.pdfaudio.server.http.multipart;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "book.pdf | book.pdf",
                "Möbius & Söhne.pdf | Möbius & Söhne.pdf",
                "../../etc/passwd | passwd",
                "C:\\books\\new.pdf | new.pdf",
                ".. | file",
                "/ | file",
                ".htaccess | htaccess",
                "a<b>:c?.pdf | a_b__c_.pdf",
                "con.pdf | _con.pdf",
                "LPT1 | _LPT1"
            })
    void keepsWhatIsHarmless(String name, String harmless) {
        assertThat(FileNames.harmless(name)).isEqualTo(harmless);
    }

    @Test
    void takesOutWhatIsNotSeen() {
        assertThat(FileNames.harmless("a\r\nSet-Cookie: x\0\u202Efdp.exe")).isEqualTo("aSet-Cookie_ xfdp.exe");
    }

    @Test
    void shortensButKeepsTheExtension() {
        String name = FileNames.harmless("\uD83D\uDCD6".repeat(200) + ".pdf");

        assertThat(name).hasSize(150).endsWith("\uD83D\uDCD6.pdf");
    }

    @Property
    void isAlwaysOneShortPlainName(@ForAll String name) {
        String harmless = FileNames.harmless(name);

        assertThat(harmless)
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(151)
                .doesNotContain("/", "\\", "\r", "\n", "\0", "\"");
        assertThat(harmless).doesNotStartWith(".");
    }

    @Property
    void isAHeaderThatCannotBeBrokenOutOf(@ForAll String name) {
        assertThat(FileNames.attachment(name))
                .matches("attachment; filename=\"[ -~&&[^\"\\\\]]+\"; filename\\*=UTF-8''[!-~]+");
    }

    @Test
    void namesAnAnswerInAnyScript() {
        assertThat(FileNames.attachment("Bücher.pdf"))
                .isEqualTo("attachment; filename=\"B_cher.pdf\"; filename*=UTF-8''B%C3%BCcher.pdf");
    }
}
