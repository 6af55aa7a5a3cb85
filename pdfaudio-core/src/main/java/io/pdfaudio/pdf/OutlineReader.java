package io.pdfaudio.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** Reads the outline of a document; entries without a title or a page, and entries said twice, are left out. */
final class OutlineReader {

    private static final System.Logger LOG = System.getLogger(OutlineReader.class.getName());
    private static final int MOST_ENTRIES = 20_000;

    private final PDDocument document;
    private final int deepest;
    private final Map<COSDictionary, Integer> pages = new HashMap<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<OutlineEntry> entries = new ArrayList<>();

    private OutlineReader(PDDocument document, int deepest) {
        this.document = document;
        this.deepest = deepest;
    }

    /** Returns the entries in order; none where there is no outline or it is broken. */
    static List<OutlineEntry> read(PDDocument document, int deepest) {
        OutlineReader reader = new OutlineReader(document, deepest);
        try {
            PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
            if (outline != null) {
                int number = 0;
                for (PDPage page : document.getPages()) {
                    reader.pages.putIfAbsent(page.getCOSObject(), ++number);
                }
                reader.walk(outline, 1);
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The outline is broken and is not used from there on", e);
        }
        return reader.entries;
    }

    private void walk(PDOutlineNode node, int depth) {
        if (depth > deepest) {
            return;
        }
        PDOutlineItem item = node.getFirstChild();
        while (item != null && seen.add(item.getCOSObject()) && entries.size() < MOST_ENTRIES) {
            add(item, depth);
            walk(item, depth + 1);
            item = item.getNextSibling();
        }
    }

    private void add(PDOutlineItem item, int depth) {
        String title = title(item);
        PDPageDestination destination = title.isEmpty() ? null : destination(item);
        if (destination == null) {
            return;
        }
        OutlineEntry entry = entry(title, depth, destination);
        if (entry != null && (entries.isEmpty() || !repeats(entries.getLast(), entry))) {
            entries.add(entry);
        }
    }

    private static boolean repeats(OutlineEntry before, OutlineEntry entry) {
        return before.page() == entry.page() && before.title().equals(entry.title());
    }

    private static String title(PDOutlineItem item) {
        String title = item.getTitle();
        if (title == null) {
            return "";
        }
        StringBuilder clean = new StringBuilder();
        Characters.clean(title).codePoints().forEach(c -> {
            boolean space = Character.isWhitespace(c);
            if (!space) {
                clean.appendCodePoint(c);
            } else if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        });
        String text = clean.toString().strip();
        return Characters.hasWord(text) ? text : "";
    }

    private @Nullable PDPageDestination destination(PDOutlineItem item) {
        try {
            PDDestination destination = item.getDestination();
            if (destination == null && item.getAction() instanceof PDActionGoTo action) {
                destination = action.getDestination();
            }
            if (destination instanceof PDNamedDestination named) {
                return document.getDocumentCatalog().findNamedDestinationPage(named);
            }
            return destination instanceof PDPageDestination page ? page : null;
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "A bookmark leads nowhere", e);
            return null;
        }
    }

    private @Nullable OutlineEntry entry(String title, int depth, PDPageDestination destination) {
        PDPage page = destination.getPage();
        int number = page == null ? destination.getPageNumber() + 1 : pages.getOrDefault(page.getCOSObject(), 0);
        if (number < 1 || number > document.getNumberOfPages()) {
            return null;
        }
        PDPage target = page == null ? document.getPage(number - 1) : page;
        return new OutlineEntry(title, depth, number, top(target, destination));
    }

    private static float top(PDPage page, PDPageDestination destination) {
        int top = switch (destination) {
            case PDPageXYZDestination xyz -> xyz.getTop();
            case PDPageFitWidthDestination width -> width.getTop();
            default -> -1;
        };
        return top <= 0 ? Float.NaN : PageTurn.of(page).shown(0, top).y;
    }
}
