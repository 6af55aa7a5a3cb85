package io.pdfaudio.pdf;

import io.pdfaudio.pdf.TextBlock.Role;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Ranks the headings within chapters: by the outline, the structure tree, their numbers or their print. */
final class HeadingLevels {

    /** The level of the highest headings within a chapter. */
    static final int SECTION = 2;

    private static final int DEEPEST = 6;
    private static final float STEP = 0.5f;

    private final Map<Integer, Integer> known;
    private final StructureTree tree;
    private final Map<Print, Integer> ranks = new HashMap<>();

    /** How a heading is printed; larger print stands higher, and so does bold among print of one size. */
    private record Print(int size, boolean bold) {}

    /**
     * Looks at the headings of a document.
     *
     * @param known the levels the outline tells, by index of the block
     */
    HeadingLevels(
            List<TextBlock> blocks, List<ChapterStart> chapters, Map<Integer, Integer> known, StructureTree tree) {
        this.known = known;
        this.tree = tree;
        TreeSet<Print> prints = new TreeSet<>(
                Comparator.comparingInt(Print::size).thenComparing(Print::bold).reversed());
        int next = 0;
        int end = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (next < chapters.size() && chapters.get(next).block() == i) {
                end = i + chapters.get(next).headings();
                next++;
            }
            if (i >= end && next > 0 && blocks.get(i).role() == Role.HEADING) {
                prints.add(print(blocks.get(i)));
            }
        }
        prints.forEach(print -> ranks.put(print, ranks.size()));
    }

    private static Print print(TextBlock block) {
        return new Print(Math.round(block.size() / STEP), block.bold());
    }

    /** Returns the level of a heading that is not a chapter's title, from {@link #SECTION} on. */
    int of(int index, TextBlock block) {
        int level = known.getOrDefault(index, tree.level(block.tag()));
        if (level == 0) {
            level = Titles.numberDepth(block.plain());
        }
        if (level <= 1) {
            level = SECTION + ranks.getOrDefault(print(block), 0);
        }
        return Math.clamp(level, SECTION, DEEPEST);
    }
}
