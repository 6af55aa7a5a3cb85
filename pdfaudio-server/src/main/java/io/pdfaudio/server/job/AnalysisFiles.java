package io.pdfaudio.server.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;

/**
 * The files between a node and the process that reads a PDF for it.
 *
 * @param folder where they are
 */
record AnalysisFiles(Path folder) {

    /** Writes what stands in JSON. */
    static final ObjectMapper JSON = new ObjectMapper();

    /** What is to be spoken, and how much it is. */
    Path outline() {
        return folder.resolve("outline.json");
    }

    /** The book. */
    Path book() {
        return folder.resolve("book.json.gz");
    }

    /** What is read of the book, as text. */
    Path text() {
        return folder.resolve("text.txt");
    }

    /** What of it is not read. */
    Path omissions() {
        return folder.resolve("omissions.json");
    }

    /** The first page as a picture; not there if it could not be drawn. */
    Path cover() {
        return folder.resolve("cover.jpg");
    }

    /** Why there is nothing else. */
    Path problem() {
        return folder.resolve("problem.json");
    }
}
