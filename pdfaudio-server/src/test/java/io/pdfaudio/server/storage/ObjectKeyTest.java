package io.pdfaudio.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "jobs/7f3c/book.m4b", "A-Z_0.9", "a/b/c/d/e", "clips/00/00.clip", "v1.2.3"})
    void takesPlainNames(String name) {
        assertThat(new ObjectKey(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "/", "/etc/passwd", "a/", "a//b", ".", "..", "../a", "a/..", "a/../b", "a/./b", "a..b", ".hidden",
                "a/.hidden", "a.", "a/b./c", "a\\b", "C:a", "a b", "a\nb", "a\u0000", "a%2e%2e", "a@", "a~", "ä",
                        "a\u202Eb",
                "a?b", "a*b", "$(a)", "a;b", "\uFF0Fa"
            })
    void refusesHostileNamesAndDoesNotRepeatThem(String name) {
        assertThatThrownBy(() -> new ObjectKey(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("This is no key of an object: a key has parts of");
    }

    @Test
    void hasALengthThatEveryStoreTakes() {
        String part = "x".repeat(ObjectKey.MOST_CHARACTERS_OF_A_PART);

        assertThat(ObjectKey.of(part, part).value()).hasSize(401);
        assertThatThrownBy(() -> new ObjectKey(part + "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ObjectKey.of(part, part, part)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPrefixEndsWithAPart() {
        assertThat(ObjectPrefix.of("jobs", "7").contains(new ObjectKey("jobs/7/book.m4b")))
                .isTrue();
        assertThat(ObjectPrefix.of("jobs", "7").contains(new ObjectKey("jobs/70/book.m4b")))
                .isFalse();
        assertThat(ObjectPrefix.ALL.contains(new ObjectKey("a"))).isTrue();
        assertThatThrownBy(() -> new ObjectPrefix("jobs")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ObjectPrefix("/")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ObjectPrefix.of("..")).isInstanceOf(IllegalArgumentException.class);
    }
}
