package io.pdfaudio.pdf;

import io.pdfaudio.document.BookSource;
import java.io.IOException;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The open copies of one PDF, as many as threads read it at a time: a document of PDFBox serves one thread only. Fonts and
 * other resources are found out for each copy. Thread-safe.
 */
final class OpenCopies implements AutoCloseable {

    private final BookSource source;
    private final StructureTree tree;
    private final Deque<Copy> idle = new ConcurrentLinkedDeque<>();
    private final Queue<PDDocument> opened = new ConcurrentLinkedQueue<>();

    /** Starts with a copy that is open and stays the caller's to close. */
    OpenCopies(PDDocument document, BookSource source, StructureTree tree) {
        this.source = source;
        this.tree = tree;
        idle.push(new Copy(document, new PageReader(tree, Layers.of(document))));
    }

    /** One open copy and the reader of its pages. */
    record Copy(PDDocument document, PageReader reader) {

        PageText read(int number, ReadBudget budget) throws IOException {
            return reader.read(document.getPage(number - 1), number, budget);
        }
    }

    /** What is done with a copy. */
    interface Use<T> {
        T with(Copy copy) throws IOException;
    }

    /** Does something with a copy nobody else is using; opens another when all are in use. */
    <T> T use(Use<T> use) throws IOException {
        Copy copy = idle.poll();
        if (copy == null) {
            PDDocument document = PdfFile.open(source);
            opened.add(document);
            copy = new Copy(document, new PageReader(tree, Layers.of(document)));
        }
        try {
            return use.with(copy);
        } finally {
            idle.push(copy);
        }
    }

    @Override
    public void close() throws IOException {
        for (PDDocument document : opened) {
            document.close();
        }
    }
}
