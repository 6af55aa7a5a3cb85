package io.pdfaudio.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Text for benchmarks of narration. */
public final class Sample {

    private Sample() {}

    /** Returns paragraphs of prose that together have at least this many bytes in UTF-8. */
    public static List<String> paragraphs(int bytes) {
        Prose prose = new Prose(2);
        List<String> paragraphs = new ArrayList<>();
        for (int size = 0; size < bytes; ) {
            String paragraph = prose.paragraph();
            paragraphs.add(paragraph);
            size += paragraph.getBytes(StandardCharsets.UTF_8).length;
        }
        return paragraphs;
    }
}
