package io.pdfaudio.pdf;

import io.pdfaudio.pdf.TextBlock.Role;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the short blocks of a document by their words, as titles are looked up. */
final class TitleIndex {

    private static final int MOST_LINES = 6;

    private final List<TextBlock> blocks;
    private final Map<String, NavigableSet<Integer>> all = new HashMap<>();
    private final Map<String, NavigableSet<Integer>> headings = new HashMap<>();
    private final TreeMap<Integer, Integer> firstOnPage = new TreeMap<>();

    TitleIndex(List<TextBlock> blocks) {
        this.blocks = blocks;
        for (int i = 0; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            firstOnPage.putIfAbsent(block.page(), i);
            boolean text = block.role() == Role.PARAGRAPH || block.role() == Role.LIST_ITEM;
            if (block.lines().size() <= MOST_LINES && block.role() == Role.HEADING) {
                add(headings, i);
                add(all, i);
            } else if (block.lines().size() <= MOST_LINES && text) {
                add(all, i);
            }
        }
    }

    private void add(Map<String, NavigableSet<Integer>> index, int block) {
        String text = blocks.get(block).plain();
        index.computeIfAbsent(Titles.key(text), key -> new TreeSet<>()).add(block);
        index.computeIfAbsent(Titles.bareKey(text), key -> new TreeSet<>()).add(block);
    }

    /** Returns the first heading after a block that has this title, or -1. */
    int heading(String title, int after) {
        for (String key : List.of(Titles.key(title), Titles.bareKey(title))) {
            Integer found = of(headings, key).higher(after);
            if (found != null) {
                return found;
            }
        }
        return -1;
    }

    /** Returns the first block after another that has this title and stands on one of some pages, or -1. */
    int onPages(String title, int after, int firstPage, int lastPage) {
        Map.Entry<Integer, Integer> first = firstOnPage.ceilingEntry(firstPage);
        if (first == null) {
            return -1;
        }
        int from = Math.max(after + 1, first.getValue());
        for (String key : List.of(Titles.key(title), Titles.bareKey(title))) {
            Integer found = of(all, key).ceiling(from);
            if (found != null
                    && blocks.get(found).page() >= firstPage
                    && blocks.get(found).page() <= lastPage) {
                return found;
            }
        }
        return -1;
    }

    private static NavigableSet<Integer> of(Map<String, NavigableSet<Integer>> index, String key) {
        return index.getOrDefault(key, Collections.emptyNavigableSet());
    }
}
