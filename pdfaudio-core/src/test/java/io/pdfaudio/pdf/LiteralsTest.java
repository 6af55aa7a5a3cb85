package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiteralsTest {

    @Test
    void goesOnWithAddressesBrokenAfterASign() {
        assertThat(Literals.goesOn("see (https://packages.", "example.org/stable/)"))
                .isTrue();
        assertThat(Literals.goesOn("see (https:", "//www.example.org)")).isTrue();
        assertThat(Literals.goesOn("at https://www.example.org/doc/user-manuals#", "quick-reference."))
                .isTrue();
        assertThat(Literals.goesOn("at www.", "example.org")).isTrue();
        assertThat(Literals.goesOn("at https://www.example", ".org/lamp")).isTrue();
        assertThat(Literals.goesOn("at ftp.lamp.", "org or")).isTrue();
        assertThat(Literals.goesOn("at https://example.org/light-", "house")).isTrue();
    }

    @Test
    void goesOnWithPathsAndNamesBrokenAfterASign() {
        assertThat(Literals.goesOn("the file /etc/apt/", "sources.list")).isTrue();
        assertThat(Literals.goesOn("the file /etc/apt/sources.", "list.")).isTrue();
        assertThat(Literals.goesOn("the file /usr/share/lamp/", "README.")).isTrue();
        assertThat(Literals.goesOn("the option user_", "name")).isTrue();
        assertThat(Literals.goesOn("input/", "output")).isTrue();
    }

    @Test
    void endsAtTheEndOfASentence() {
        assertThat(Literals.goesOn("see https://example.org.", "The lamp")).isFalse();
        assertThat(Literals.goesOn("the folder /etc/apt/", "The lamp")).isFalse();
        assertThat(Literals.goesOn("It was dark.", "he said")).isFalse();
        assertThat(Literals.goesOn("lamps, oil, etc.", "and so on")).isFalse();
        assertThat(Literals.goesOn("either /", "or")).isFalse();
        assertThat(Literals.goesOn("the folders /usr", "/usr/local")).isFalse();
        assertThat(Literals.goesOn("", "word")).isFalse();
        assertThat(Literals.goesOn("word", "")).isFalse();
    }

    @Test
    void leavesHyphensOfPathsToTheWordsOfTheBook() {
        assertThat(Literals.goesOn("/etc/alterna-", "tives/lamp")).isFalse();
    }
}
