package io.pdfaudio.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The PDFs that reading is measured on: a book and a paper made here, and those of the reader's own folder. */
final class Inputs {

    private static final int FEWEST_PAGES = 50;

    private Inputs() {}

    /** A PDF and how many pages it has. */
    record Input(String name, Path file, int pages) {}

    /** Writes a book of one column. */
    static Input book(Path folder, int pages) {
        return generate(folder, "generated-book", 1, pages);
    }

    /** Writes a paper of two columns. */
    static Input paper(Path folder, int pages) {
        return generate(folder, "generated-paper", 2, pages);
    }

    private static Input generate(Path folder, String name, int columns, int pages) {
        Path file = folder.resolve(name + ".pdf");
        try (PDDocument document = new PDDocument()) {
            new Typesetter(document, columns).addPages(pages);
            document.save(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Input(name, file, pages);
    }

    /** Returns the PDFs in a folder and its subfolders that open without a password and have 50 pages or more. */
    static List<Input> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .map(Inputs::input)
                    .filter(input -> input.pages >= FEWEST_PAGES)
                    .toList();
        }
    }

    private static Input input(Path file) {
        String name = file.getFileName().toString().replace(".pdf", "");
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new Input(name, file, document.getNumberOfPages());
        } catch (IOException e) {
            return new Input(name, file, 0);
        }
    }
}
