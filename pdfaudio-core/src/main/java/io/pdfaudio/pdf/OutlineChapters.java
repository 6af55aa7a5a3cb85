package io.pdfaudio.pdf;

import io.pdfaudio.document.Chapter.Evidence;
import io.pdfaudio.pdf.TextBlock.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the places the outline points to among the blocks. */
final class OutlineChapters {

    private static final int MOST_TITLE_BLOCKS = 3;
    private static final int SHORTENED = 10;

    private final List<TextBlock> blocks;
    private final Evidence evidence;
    private final Map<Integer, Integer> firstOnPage = new HashMap<>();

    OutlineChapters(List<TextBlock> blocks, Evidence evidence) {
        this.blocks = blocks;
        this.evidence = evidence;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            firstOnPage.put(blocks.get(i).page(), i);
        }
    }

    /**
     * Returns the entries that are chapters: those at the top, but for entries that only gather others, as parts do and a
     * title over everything does; their chapters count as well.
     */
    static List<OutlineEntry> chapters(List<OutlineEntry> entries) {
        List<OutlineEntry> chapters = new ArrayList<>();
        int top = entries.stream().mapToInt(OutlineEntry::depth).min().orElse(1);
        long atTop = entries.stream().filter(entry -> entry.depth() == top).count();
        int level = top;
        for (int i = 0; i < entries.size(); i++) {
            OutlineEntry entry = entries.get(i);
            if (entry.depth() <= level || entry.depth() == top) {
                boolean gathers = entry.depth() == top && (atTop == 1 || gathers(entries, i));
                level = gathers ? top + 1 : entry.depth() == top ? top : level;
                chapters.add(entry.at(entry.depth() - top + 1));
            }
        }
        return chapters;
    }

    /** Tells whether an entry is a part: its name says so, or the entries under it are numbered as chapters. */
    private static boolean gathers(List<OutlineEntry> entries, int i) {
        int depth = entries.get(i).depth();
        int children = 0;
        int numbered = 0;
        for (int k = i + 1; k < entries.size() && entries.get(k).depth() > depth; k++) {
            if (entries.get(k).depth() == depth + 1) {
                children++;
                numbered += Titles.isChapterNumber(entries.get(k).title()) ? 1 : 0;
            }
        }
        boolean matter = Titles.isPart(entries.get(i).title());
        return children > 0 && (matter && children > 1 || 2 * numbered >= children);
    }

    /** Returns where the entries start, in the order of the text. */
    List<ChapterStart> locate(List<OutlineEntry> entries) {
        List<ChapterStart> starts = new ArrayList<>();
        int least = 0;
        for (OutlineEntry entry : withText(entries)) {
            ChapterStart start = locate(entry, least);
            if (start != null) {
                starts.add(start);
                least = start.block() + Math.max(1, start.headings());
            }
        }
        return starts;
    }

    /** Leaves out what lies before the pages that were read, but for the last: the text goes on in that one. */
    private List<OutlineEntry> withText(List<OutlineEntry> entries) {
        int first = blocks.isEmpty() ? 0 : blocks.getFirst().page();
        int before = 0;
        while (before < entries.size() && entries.get(before).page() < first) {
            before++;
        }
        return entries.subList(Math.max(0, before - 1), entries.size());
    }

    private @Nullable ChapterStart locate(OutlineEntry entry, int least) {
        Integer first = firstOnPage.get(entry.page());
        if (first == null) {
            first = nextPage(entry.page());
        }
        if (first < 0) {
            return null;
        }
        for (int i = Math.max(first, least); i < blocks.size() && blocks.get(i).page() <= entry.page() + 1; i++) {
            int count = titleBlocks(i, entry.title());
            if (count > 0) {
                return withNumber(i, count, entry, least);
            }
        }
        int place = byPlace(entry, Math.max(first, least));
        return place < 0 ? null : new ChapterStart(place, 0, entry.title(), evidence, entry.depth());
    }

    private int nextPage(int page) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).page() > page) {
                return i;
            }
        }
        return -1;
    }

    /** Takes a chapter number printed on a line of its own above the title along. */
    private ChapterStart withNumber(int i, int count, OutlineEntry entry, int least) {
        boolean numbered = i > least
                && blocks.get(i - 1).page() == blocks.get(i).page()
                && Titles.isOnlyNumber(blocks.get(i - 1).plain());
        return numbered
                ? new ChapterStart(i - 1, count + 1, entry.title(), evidence, entry.depth())
                : new ChapterStart(i, count, entry.title(), evidence, entry.depth());
    }

    /** Returns how many blocks from i on are the title, 0 for none. */
    private int titleBlocks(int i, String title) {
        String key = Titles.key(title);
        String bare = Titles.bareKey(title);
        StringBuilder text = new StringBuilder();
        for (int count = 1; count <= MOST_TITLE_BLOCKS && i + count <= blocks.size(); count++) {
            TextBlock block = blocks.get(i + count - 1);
            if (block.role() == Role.TABLE
                    || block.role() == Role.CONTENTS
                    || block.role() == Role.FOOTNOTE
                    || block.lines().size() > 6) {
                return 0;
            }
            text.append(text.isEmpty() ? "" : " ").append(block.plain());
            boolean heading = count == 1
                    && (block.role() == Role.HEADING
                            || i > 0 && Titles.isOnlyNumber(blocks.get(i - 1).plain()));
            if (matches(text.toString(), key, bare, heading)) {
                return count;
            }
        }
        return 0;
    }

    /** Tells whether a text is the title, or a printed title whose beginning or end the outline has. */
    private static boolean matches(String text, String key, String bare, boolean heading) {
        String printed = Titles.bareKey(text);
        return Titles.key(text).equals(key)
                || printed.equals(bare)
                || heading
                        && bare.length() >= SHORTENED
                        && printed.length() <= 2 * bare.length()
                        && (printed.startsWith(bare) || printed.endsWith(bare));
    }

    private int byPlace(OutlineEntry entry, int from) {
        for (int i = from; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            boolean below = Float.isNaN(entry.top()) || block.first().y() >= entry.top() - block.size();
            if (block.page() > entry.page() || block.page() == entry.page() && below) {
                return i;
            }
        }
        return -1;
    }
}
