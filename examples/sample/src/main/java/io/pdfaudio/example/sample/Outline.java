package io.pdfaudio.example.sample;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/** The tree of bookmarks: chapters, and the headings within them. */
final class Outline {

    private final PDDocument document;
    private final PDDocumentOutline root = new PDDocumentOutline();
    private @Nullable PDOutlineItem chapter;

    Outline(PDDocument document) {
        this.document = document;
        document.getDocumentCatalog().setDocumentOutline(root);
    }

    void chapter(String title, int pageIndex, double y) {
        chapter = item(title, pageIndex, y);
        root.addLast(chapter);
    }

    void section(String title, int pageIndex, double y) {
        if (chapter != null) {
            chapter.addLast(item(title, pageIndex, y));
        }
    }

    private PDOutlineItem item(String title, int pageIndex, double y) {
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(document.getPage(pageIndex));
        destination.setLeft(0);
        destination.setTop((int) Math.round(y));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(destination);
        return item;
    }
}
