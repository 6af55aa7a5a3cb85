package io.pdfaudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void writesValuesOfAllKinds() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("list", Arrays.asList(1, 2.5, true, null));
        map.put("empty", Map.of());
        map.put("none", List.of());

        assertThat(Json.of(map)).isEqualTo("{\"list\":[1,2.5,true,null],\"empty\":{},\"none\":[]}");
    }

    @Test
    void escapesWhatWouldBreakALine() {
        assertThat(Json.of("a\"b\\c\nd\te\u0001\u2028")).isEqualTo("\"a\\\"b\\\\c\\nd\\te\\u0001\\u2028\"");
    }

    @Test
    void keepsOtherCharactersAndEscapesHalfOnes() {
        assertThat(Json.of("é 😀")).isEqualTo("\"é 😀\"");
        assertThat(Json.of("\uD83D x \uDE00")).isEqualTo("\"\\ud83d x \\ude00\"");
    }

    @Test
    void writesNullForWhatIsNoNumber() {
        assertThat(Json.of(Double.NaN)).isEqualTo("null");
    }

    @Test
    void refusesWhatJsonDoesNotKnow() {
        assertThatThrownBy(() -> Json.of(new Object())).isInstanceOf(IllegalArgumentException.class);
    }
}
