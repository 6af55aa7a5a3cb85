package io.pdfaudio.pdf;

import io.pdfaudio.document.Omission;
import io.pdfaudio.pdf.TextBlock.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads printed lists of contents and finds the headings they name. */
final class PrintedContents {

    private static final int FEWEST = 3;
    private static final float ENOUGH_FOUND = 0.6f;
    private static final float INDENT = 5;
    private static final int NEAR = 1;
    private static final int COLUMN = 20;

    private final List<TextBlock> blocks;
    private final List<Omission> omissions;

    PrintedContents(List<TextBlock> blocks, List<Omission> omissions) {
        this.blocks = blocks;
        this.omissions = omissions;
    }

    /** Returns what the contents name and the book has, as an outline would; nothing where most of it is not found. */
    List<OutlineEntry> outline() {
        List<ContentsEntry> entries = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).role() == Role.CONTENTS) {
                addEntries(blocks.get(i), entries);
                last = i;
            }
        }
        return entries.size() < FEWEST ? List.of() : match(entries, last);
    }

    private static void addEntries(TextBlock block, List<ContentsEntry> entries) {
        StringBuilder pending = new StringBuilder();
        for (Line line : block.lines()) {
            String text = line.text();
            int end = titleEnd(text);
            pending.append(pending.isEmpty() ? "" : " ").append(text, 0, end);
            if (end < text.length()) {
                String folio = text.substring(Math.max(text.lastIndexOf(' '), text.lastIndexOf('.')) + 1);
                if (Characters.hasWord(pending)) {
                    boolean roman = RomanNumerals.arabic(folio) < 0;
                    String own = text.substring(0, end);
                    float x = line.x0();
                    entries.add(new ContentsEntry(pending.toString(), own, RomanNumerals.value(folio), roman, x));
                }
                pending.setLength(0);
            }
        }
    }

    /** Returns where the leaders and page number of a line begin, its length where there is none. */
    private static int titleEnd(String text) {
        int at = Math.max(text.lastIndexOf(' '), text.lastIndexOf('.'));
        if (at < 1 || RomanNumerals.value(text.substring(at + 1)) < 0) {
            return text.length();
        }
        int end = at + 1;
        while (end > 0 && " .\u00B7\u2026_".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private List<OutlineEntry> match(List<ContentsEntry> entries, int after) {
        TitleIndex index = new TitleIndex(blocks);
        Map<Integer, Integer> pages = pagesByFolio();
        List<OutlineEntry> found = new ArrayList<>();
        NavigableMap<Integer, Integer> depths = depths(entries);
        int least = after;
        for (ContentsEntry entry : entries) {
            Integer page = entry.roman() ? null : pages.get(entry.folio());
            String title = entry.title();
            int block = find(index, title, page, least);
            if (block < 0 && !entry.lastLine().equals(title)) {
                title = entry.lastLine();
                block = find(index, title, page, least);
            }
            if (block >= 0) {
                TextBlock printed = blocks.get(block);
                float top = printed.first().y() - printed.size();
                found.add(new OutlineEntry(title, depth(entry, depths), printed.page(), top));
                least = block;
            }
        }
        return found.size() >= Math.max(FEWEST, ENOUGH_FOUND * entries.size()) ? found : List.of();
    }

    /** Looks for a title near the page it should be on, else among all headings. */
    private static int find(TitleIndex index, String title, @Nullable Integer page, int after) {
        int block = page == null ? -1 : index.onPages(title, after, page - NEAR, page + NEAR);
        return block < 0 ? index.heading(title, after) : block;
    }

    /**
     * Returns the depth of each place where entries begin. An entry alone is only set out of line, and far to the right
     * begins another column.
     */
    private static NavigableMap<Integer, Integer> depths(List<ContentsEntry> entries) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        entries.forEach(entry -> counts.merge(Math.round(entry.x() / INDENT), 1, Integer::sum));
        counts.values().removeIf(count -> count == 1);
        NavigableMap<Integer, Integer> depths = new TreeMap<>();
        int before = Integer.MIN_VALUE / 2;
        int depth = 1;
        for (int indent : counts.keySet()) {
            depth = indent - before > COLUMN ? 1 : indent - before > 1 ? depth + 1 : depth;
            depths.put(indent, depth);
            before = indent;
        }
        return depths;
    }

    /** The number of an entry or its indent tells how deep it is. */
    private static int depth(ContentsEntry entry, NavigableMap<Integer, Integer> depths) {
        Map.Entry<Integer, Integer> indent = depths.floorEntry(Math.round(entry.x() / INDENT));
        int numbered = Math.max(1, Titles.numberDepth(entry.title()));
        return indent == null ? numbered : Math.max(indent.getValue(), numbered);
    }

    /** Returns the page on which each number is printed, counting on where pages do not show theirs. */
    private Map<Integer, Integer> pagesByFolio() {
        Map<Integer, Integer> shifts = new HashMap<>();
        Map<Integer, Integer> pages = new HashMap<>();
        int lastPage = blocks.isEmpty() ? 0 : blocks.getLast().last().page();
        for (Omission omission : omissions) {
            String text = omission.text().strip();
            int folio = omission.reason() == Omission.Reason.FOLIO ? RomanNumerals.arabic(text) : -1;
            if (folio > 0) {
                int page = omission.source().page();
                pages.putIfAbsent(folio, page);
                shifts.merge(page - folio, 1, Integer::sum);
            }
        }
        int shift = 0;
        int most = 0;
        for (Map.Entry<Integer, Integer> entry : shifts.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                shift = entry.getKey();
            }
        }
        for (int page = 1; most >= FEWEST && page <= lastPage; page++) {
            pages.putIfAbsent(page - shift, page);
        }
        return pages;
    }
}
