package io.pdfaudio.pdf;

import io.pdfaudio.pdf.StructureTree.Mark;
import io.pdfaudio.pdf.StructureTree.Replacement;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** The marked-content sequences that are open at a point of the content of one page. Not thread-safe. */
final class MarkedContent {

    private static final COSName MCID = COSName.getPDFName("MCID");
    private static final COSName OC = COSName.getPDFName("OC");
    private static final Sequence NOTHING = new Sequence(false, false, null, StructureTree.UNMARKED);

    private final StructureTree tree;
    private final Layers layers;
    private final Deque<Sequence> open = new ArrayDeque<>();
    private final Set<Replacement> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    private Map<Integer, Mark> numbers = Map.of();

    /** Starts at the beginning of a page. */
    MarkedContent(StructureTree tree, Layers layers) {
        this.tree = tree;
        this.layers = layers;
    }

    /** What is open, to return to at the end of a form or annotation. */
    record Place(int depth, Map<Integer, Mark> numbers) {}

    /** Enters a page or form, whose sequences count for themselves; a form the tree does not know counts with its page. */
    Place enter(COSBase content) {
        Place before = new Place(open.size(), numbers);
        Map<Integer, Mark> within = tree.within(content);
        if (within != null) {
            numbers = within;
        }
        if (isOff(content)) {
            open.push(sequence(false, true, null, null));
        }
        return before;
    }

    /** Enters the appearance of an annotation. */
    Place enterAnnotation(COSBase annotation) {
        Place before = new Place(open.size(), numbers);
        Mark mark = tree.of(annotation);
        numbers = Map.of();
        open.push(sequence(false, isOff(annotation), null, mark));
        return before;
    }

    private boolean isOff(COSBase content) {
        return content instanceof COSDictionary dictionary && layers.hide(dictionary.getDictionaryObject(OC));
    }

    /** Leaves a form or annotation and closes what it has left open. */
    void leave(Place before) {
        while (open.size() > before.depth) {
            open.pop();
        }
        numbers = before.numbers;
    }

    void begin(@Nullable COSName tag, @Nullable COSDictionary properties) {
        boolean artifact = tag != null && "Artifact".equals(tag.getName());
        String actualText = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
        int mcid = properties == null || numbers.isEmpty() ? -1 : properties.getInt(MCID);
        boolean hidden = OC.equals(tag) && layers.hide(properties);
        open.push(sequence(artifact, hidden, actualText, mcid < 0 ? null : numbers.get(mcid)));
    }

    private Sequence sequence(boolean artifact, boolean hidden, @Nullable String actualText, @Nullable Mark mark) {
        Sequence around = current();
        Replacement replacement = around.replacement;
        if (actualText != null) {
            replacement = new Replacement(Characters.clean(actualText));
        } else if (mark != null && mark.replacement() != null) {
            replacement = mark.replacement();
        }
        boolean unread = mark != null && tree.blocks().get(mark.block()).kind() == TaggedBlock.Kind.ARTIFACT;
        return new Sequence(
                artifact || unread || around.artifact,
                hidden || around.hidden,
                replacement,
                mark == null ? around.block : mark.block());
    }

    void end() {
        if (!open.isEmpty()) {
            open.pop();
        }
    }

    /** Tells whether what is drawn belongs to an artifact of the page. */
    boolean isArtifact() {
        return current().artifact;
    }

    /** Tells whether what is drawn stands on a layer that is not shown. */
    boolean isHidden() {
        return current().hidden;
    }

    /** Returns the block of the structure tree that what is drawn belongs to, or {@link StructureTree#UNMARKED}. */
    int block() {
        return current().block;
    }

    /** Returns what is to be read for a glyph: its own text, or that which replaces all glyphs of a sequence or element. */
    String read(String own) {
        Replacement replacement = current().replacement;
        if (replacement == null) {
            return own;
        }
        return taken.add(replacement) ? replacement.text() : "";
    }

    private Sequence current() {
        Sequence sequence = open.peek();
        return sequence == null ? NOTHING : sequence;
    }

    private record Sequence(
            boolean artifact, boolean hidden, @Nullable Replacement replacement, int block) {}
}
