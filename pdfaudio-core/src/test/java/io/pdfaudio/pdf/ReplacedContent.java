package io.pdfaudio.pdf;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * The marked sequences whose glyphs a structure tree replaces by another text ({@code ActualText}, {@code E}). Whether a
 * reader follows the tree there is its own choice.
 */
final class ReplacedContent {

    private static final int DEEPEST = 100;

    private final Map<Integer, StringBuilder> texts = new HashMap<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    ReplacedContent(PDDocument document) {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root != null) {
            visit(root.getCOSObject(), "", 0);
        }
    }

    /** Tells whether sequences with this number are replaced on some page. */
    boolean contains(int mcid) {
        return texts.containsKey(mcid);
    }

    /** Returns what they may be replaced by. */
    String texts(int mcid) {
        return texts.getOrDefault(mcid, new StringBuilder()).toString();
    }

    private void visit(COSBase node, String replacement, int depth) {
        switch (node) {
            case COSInteger mcid -> note(mcid.intValue(), replacement);
            case COSArray kids -> kids.forEach(kid -> visit(resolved(kid), replacement, depth));
            case COSDictionary element
            when depth < DEEPEST && seen.add(element) -> {
                String own = element.getString(COSName.ACTUAL_TEXT, "") + element.getString(COSName.E, "");
                note(element.getInt(COSName.MCID, -1), replacement);
                visit(resolved(element.getItem(COSName.K)), replacement + own, depth + 1);
            }
            case null, default -> {}
        }
    }

    private void note(int mcid, String replacement) {
        if (mcid >= 0 && !replacement.isEmpty()) {
            texts.computeIfAbsent(mcid, key -> new StringBuilder()).append(replacement);
        }
    }

    private static COSBase resolved(COSBase base) {
        return base instanceof org.apache.pdfbox.cos.COSObject object ? object.getObject() : base;
    }
}
