package io.pdfaudio.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.Omission.Reason;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OmissionsFileTest {

    private static final Chapter SECOND = new Chapter(2, "Two", Chapter.Evidence.HEADING, 3, null, List.of());

    @Test
    void listsWhatIsLeftOutInTheOrderOfThePagesAndCountsTheReasons() throws IOException {
        OmissionsFile file = new OmissionsFile();
        file.add(SECOND, List.of(omission("9", Reason.FOLIO, 4, 700), omission("Lights", Reason.RUNNING_HEAD, 4, 20)));
        file.add(SECOND, List.of(omission("8", Reason.FOLIO, 3, 700)));

        JsonNode json = written(file);

        assertThat(json.get("total").asInt()).isEqualTo(3);
        assertThat(json.get("reasons").toString()).isEqualTo("{\"folio\":2,\"running-head\":1}");
        assertThat(json.get("omissions").findValuesAsText("text")).containsExactly("8", "Lights", "9");
        assertThat(json.at("/omissions/1").toString())
                .isEqualTo(
                        "{\"page\":4,\"chapter\":2,\"reason\":\"running-head\",\"text\":\"Lights\",\"places\":[{\"page\":4,"
                                + "\"x\":72.25,\"y\":20.0,\"width\":30.0,\"height\":10.0}]}");
    }

    @Test
    void saysWhatIsSaidInsteadAndTakesHalvesOfCharacters() throws IOException {
        OmissionsFile file = new OmissionsFile();
        TextSpan place = new TextSpan(0, 1, new SourceSpan(1, 0, 0, 1, 1));
        file.add(SECOND, List.of(new Omission("\ud800", Reason.TABLE, List.of(place), "A table is left out.")));

        JsonNode json = written(file);

        assertThat(json.at("/omissions/0/text").asText()).isEqualTo("?");
        assertThat(json.at("/omissions/0/instead").asText()).isEqualTo("A table is left out.");
    }

    @Test
    void isThereWhereNothingIsLeftOut() throws IOException {
        assertThat(written(new OmissionsFile()).toString()).isEqualTo("{\"total\":0,\"reasons\":{},\"omissions\":[]}");
    }

    private static Omission omission(String text, Reason reason, int page, double y) {
        return new Omission(text, reason, new SourceSpan(page, 72.25123, y, 30, 10));
    }

    private static JsonNode written(OmissionsFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.write(out);
        return new ObjectMapper().readTree(out.toByteArray());
    }
}
