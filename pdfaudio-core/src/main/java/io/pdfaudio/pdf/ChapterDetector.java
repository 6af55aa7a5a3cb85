package io.pdfaudio.pdf;

import io.pdfaudio.document.Chapter.Evidence;
import io.pdfaudio.document.Omission;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Decides where chapters start: by the outline, else by the printed contents, else by the printed headings. */
final class ChapterDetector {

    private static final int FEWEST_ENTRIES = 2;
    private static final Set<String> PAGE_WORDS = Set.of(
            "page",
            "seite",
            "p\u00E1gina",
            "pagina",
            "slide",
            "folie",
            "\u0441\u0442\u0440\u0430\u043D\u0438\u0446\u0430",
            "p",
            "s");

    private final List<TextBlock> blocks;
    private final float bodySize;
    private final StructureTree tree;

    ChapterDetector(List<TextBlock> blocks, float bodySize, StructureTree tree) {
        this.blocks = blocks;
        this.bodySize = bodySize;
        this.tree = tree;
    }

    /**
     * The parts of a book.
     *
     * @param chapters where chapters start, in the order of the text; none where nothing shows any
     * @param sections the levels of the headings within them that the outline or the contents name, by index of the block
     */
    record Found(List<ChapterStart> chapters, Map<Integer, Integer> sections) {}

    /** Returns the parts of the book; {@code omissions} tell the page numbers. */
    Found detect(List<OutlineEntry> outline, List<Omission> omissions) {
        if (outline.size() >= FEWEST_ENTRIES && !namesPages(outline)) {
            return by(outline, Evidence.OUTLINE);
        }
        List<OutlineEntry> contents = new PrintedContents(blocks, omissions).outline();
        if (!contents.isEmpty()) {
            return by(contents, Evidence.CONTENTS);
        }
        return new Found(new HeadingChapters(blocks, bodySize, tree).find(), Map.of());
    }

    private Found by(List<OutlineEntry> entries, Evidence evidence) {
        List<OutlineEntry> list = OutlineChapters.chapters(entries);
        List<ChapterStart> starts = new OutlineChapters(blocks, evidence).locate(list);
        Set<OutlineEntry> chapters = new HashSet<>(list);
        TitleIndex index = new TitleIndex(blocks);
        int top = entries.stream().mapToInt(OutlineEntry::depth).min().orElse(1);
        Map<Integer, Integer> sections = new HashMap<>();
        int chapter = top;
        for (OutlineEntry entry : entries) {
            if (chapters.contains(entry.at(entry.depth() - top + 1))) {
                chapter = entry.depth();
            } else {
                int block = index.onPages(entry.title(), -1, entry.page(), entry.page());
                if (block >= 0) {
                    sections.putIfAbsent(block, Math.max(HeadingLevels.SECTION, entry.depth() - chapter + 1));
                }
            }
        }
        return new Found(starts, sections);
    }

    /** Tells whether an outline does no more than count pages. */
    private static boolean namesPages(List<OutlineEntry> outline) {
        long pages = outline.stream().filter(entry -> isPage(entry.title())).count();
        return pages > 0.8 * outline.size();
    }

    private static boolean isPage(String title) {
        String[] words = title.strip().toLowerCase(Locale.ROOT).split(" ", 3);
        String word = words[0].endsWith(".") ? words[0].substring(0, words[0].length() - 1) : words[0];
        return words.length == 2 && PAGE_WORDS.contains(word) && RomanNumerals.arabic(words[1]) >= 0;
    }
}
