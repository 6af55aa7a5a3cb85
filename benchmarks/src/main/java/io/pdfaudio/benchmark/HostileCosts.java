package io.pdfaudio.benchmark;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.BookSource;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.exception.PdfReadException;
import io.pdfaudio.exception.ReadLimitException;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.narration.Narrator;
import io.pdfaudio.narration.VoiceInput;
import io.pdfaudio.pdf.PdfReader;
import io.pdfaudio.pdf.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How the cost of hostile input grows with its length. */
final class HostileCosts {

    private static final int MEGABYTE = 1_000_000;
    private static final Block.Heading TITLE = new Block.Heading(1, "Hostile", List.of());
    private static final ReadLimits PATIENT = new ReadLimits(20_000, 1L << 30, 100, Duration.ofMinutes(10));

    private final Path folder;
    private final int scale;
    private final int[] megabytes;

    /** Measures at these lengths, divided by the scale. */
    HostileCosts(Path folder, int scale, int... megabytes) {
        this.folder = folder;
        this.scale = scale;
        this.megabytes = megabytes;
    }

    private interface Work {
        void run(Hostile kind, int bytes) throws Exception;
    }

    /** Returns the seconds that reading takes. */
    String reading() throws Exception {
        return table(this::read);
    }

    /** Returns the seconds that narration takes. */
    String narration() throws Exception {
        return table(HostileCosts::narrate);
    }

    private String table(Work work) throws Exception {
        List<String> headings = new ArrayList<>(List.of("input"));
        IntStream.of(megabytes)
                .mapToObj(length -> length / (double) scale + " MB, s")
                .forEach(headings::add);
        Table table = new Table(headings.toArray(String[]::new));
        for (Hostile kind : Hostile.values()) {
            work.run(kind, MEGABYTE / scale);
            List<Object> cells = new ArrayList<>(List.of(kind.label()));
            for (int length : megabytes) {
                cells.add(seconds(work, kind, length * (MEGABYTE / scale)));
            }
            table.add(cells.toArray());
        }
        return table.toString();
    }

    private static Object seconds(Work work, Hostile kind, int bytes) throws Exception {
        long start = System.nanoTime();
        try {
            work.run(kind, bytes);
        } catch (ReadLimitException e) {
            return "refused: " + e.limit();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void read(Hostile kind, int bytes) throws InterruptedException, IOException {
        Path file = folder.resolve(kind + "-" + bytes + ".pdf");
        if (!Files.exists(file)) {
            kind.save(file, bytes);
        }
        try {
            new PdfReader(PATIENT).withThreads(1).read(BookSource.of(file));
        } catch (PdfReadException e) {
            if (e instanceof ReadLimitException) {
                throw e;
            }
        }
    }

    private static void narrate(Hostile kind, int bytes) {
        Block text = new Block.Paragraph(kind.text(bytes), List.of());
        Chapter chapter = new Chapter(1, "Hostile", Chapter.Evidence.HEADING, 1, TITLE, List.of(text));
        new Narrator(NarrationSettings.DEFAULT, new VoiceInput("en", 400, true, true)).narrate(chapter);
    }
}
