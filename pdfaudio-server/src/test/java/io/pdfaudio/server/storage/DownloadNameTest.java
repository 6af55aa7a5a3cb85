package io.pdfaudio.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DownloadNameTest {

    @Test
    void keepsAPlainName() {
        assertThat(DownloadName.disposition("book.m4b"))
                .isEqualTo("attachment; filename=\"book.m4b\"; filename*=UTF-8''book.m4b");
    }

    @Test
    void writesOtherCharactersTwice() {
        assertThat(DownloadName.disposition("Über \"7\" 日.m4b"))
                .isEqualTo(
                        "attachment; filename=\"_ber _7_ _.m4b\"; filename*=UTF-8''%C3%9Cber%20%227%22%20%E6%97%A5.m4b");
    }

    @Test
    void letsNothingOutOfTheHeaderOrIntoAnotherFolder() {
        String hostile = DownloadName.disposition("../../etc\\x\r\nSet-Cookie: a=b\u0000%00'");

        assertThat(hostile)
                .isEqualTo("attachment; filename=\"..-..-etc-xSet-Cookie: a=b_00'\";"
                        + " filename*=UTF-8''..-..-etc-xSet-Cookie%3A%20a%3Db%2500%27");
    }

    @Test
    void hasALengthThatBrowsersTake() {
        assertThat(DownloadName.disposition("日".repeat(10_000))).hasSizeLessThan(2_000);
    }
}
