package io.pdfaudio.server.http.multipart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderParametersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "form-data; name=a; filename=b.pdf | b.pdf",
                "form-data; name=a; FileName=\"b c.pdf\" | b c.pdf",
                "form-data; filename=\"a;b=\\\"c\\\".pdf\"; name=a | a;b=\"c\".pdf",
                "form-data; filename=\"C:\\books\\new.pdf\" | C:\\books\\new.pdf",
                "form-data; filename=plain.pdf; filename*=UTF-8''caf%C3%A9.pdf | café.pdf",
                "form-data; filename*=utf-8'en'%e2%82%ac.pdf | €.pdf",
                "form-data; filename*=ISO-8859-1''caf%E9.pdf | café.pdf",
                "form-data; filename=plain.pdf; filename*=UTF-8''%C3 | plain.pdf",
                "form-data; filename=plain.pdf; filename*=UTF-8''%zz | plain.pdf",
                "form-data; filename=plain.pdf; filename*=KOI8-R''a | plain.pdf",
                "form-data; filename=plain.pdf; filename*=nothing | plain.pdf",
                "form-data; filename*0=\"a long \"; filename*1=\"name.pdf\" | a long name.pdf",
                "form-data; filename*0*=UTF-8''%e2%82; filename*1*=%ac; filename*2=\"50%.pdf\" | €50%.pdf",
                "form-data; filename=; name=a | ``"
            })
    void readsTheNameOfAFileInAllItsForms(String header, String name) throws Exception {
        assertThat(HeaderParameters.parse(header).get("filename")).contains(name);
    }

    @Test
    void readsTheValueBeforeTheParameters() throws Exception {
        assertThat(HeaderParameters.parse(" Form-Data ; name=a").value()).isEqualTo("form-data");
        assertThat(HeaderParameters.parse("form-data;").value()).isEqualTo("form-data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a; b", "a; =b", "a; b=\"c", "a; b=\"c\"d", "a; b=c; B=d"})
    void refusesWhatIsNotWellFormed(String header) {
        assertThatThrownBy(() -> HeaderParameters.parse(header)).isInstanceOf(MalformedMultipartException.class);
    }
}
