package io.pdfaudio.server.job;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Writes a book, as it was read of a PDF, as compressed JSON, so that a node speaks it without reading the PDF again. */
final class BookFile {

    /** The JSON of one kind of block says which it is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Kind {}

    private static final ObjectMapper JSON = json();

    private BookFile() {}

    private static ObjectMapper json() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addMixIn(Block.class, Kind.class)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        mapper.registerSubtypes(Block.class.getPermittedSubclasses());
        return mapper;
    }

    static void write(Book book, OutputStream out) throws IOException {
        try (OutputStream zipped = new GZIPOutputStream(out, 1 << 16)) {
            JSON.writeValue(zipped, book);
        }
    }

    static Book read(InputStream in) throws IOException {
        try (InputStream plain = new GZIPInputStream(in, 1 << 16)) {
            return JSON.readValue(plain, Book.class);
        }
    }
}
