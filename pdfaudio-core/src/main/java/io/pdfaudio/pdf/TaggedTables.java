package io.pdfaudio.pdf;

import io.pdfaudio.pdf.TaggedBlock.Place;
import io.pdfaudio.pdf.TaggedPage.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells tables of data from tables that only put text in its place on the page. */
final class TaggedTables {

    private static final int LONG_CELL = 160;
    private static final float MOST_LONG = 0.2f;

    private TaggedTables() {}

    /** Tells whether the cells of a table stand in two rows and columns at least and hold few words. */
    static boolean isData(List<Part> parts, StructureTree tree) {
        Map<Integer, Integer> lengths = new TreeMap<>();
        Map<Integer, Set<Integer>> rows = parts.stream()
                .map(part -> tree.blocks().get(part.tag()).place())
                .collect(Collectors.groupingBy(
                        Place::row, TreeMap::new, Collectors.mapping(Place::cell, Collectors.toSet())));
        for (Part part : parts) {
            lengths.merge(tree.blocks().get(part.tag()).place().cell(), part.length(), Integer::sum);
        }
        long wide = rows.values().stream().filter(cells -> cells.size() > 1).count();
        long prose =
                lengths.values().stream().filter(length -> length > LONG_CELL).count();
        return wide > 1 && 2 * wide >= rows.size() && prose <= MOST_LONG * lengths.size();
    }
}
