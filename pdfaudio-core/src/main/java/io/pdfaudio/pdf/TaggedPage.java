package io.pdfaudio.pdf;

import io.pdfaudio.pdf.TaggedBlock.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The lines of one page by the blocks of the structure tree they belong to, and whether the tree's order makes sense on the
 * page.
 *
 * @param parts the blocks in the order of the tree
 * @param coverage the share of the page's characters that the tree knows
 */
record TaggedPage(List<Part> parts, float coverage) {

    private static final float ENOUGH = 0.85f;
    private static final int MOST_PARTS = 4_000;
    private static final float MOST_JUMPS = 0.15f;

    /**
     * What stands of a block on the page.
     *
     * @param tag the index of the block in the tree
     * @param kind what the tree says it is
     * @param runs its lines, column by column
     */
    record Part(int tag, Kind kind, List<Run> runs) {
        Line first() {
            return runs.getFirst().lines().getFirst();
        }

        Line last() {
            return runs.getLast().lines().getLast();
        }

        int firstColumn() {
            return runs.getFirst().column();
        }

        int lastColumn() {
            return runs.getLast().column();
        }

        int length() {
            return lines().stream().mapToInt(line -> line.text().length()).sum();
        }

        List<Line> lines() {
            return runs.stream().flatMap(run -> run.lines().stream()).toList();
        }

        /** Tells whether the block has its place in the flow of the text and is not set apart as a note or picture is. */
        boolean inFlow() {
            return kind == Kind.PARAGRAPH || kind == Kind.HEADING || kind == Kind.ITEM || kind == Kind.LOOSE;
        }
    }

    /** The lines of a block in one of the columns that the page shows. */
    record Run(int column, List<Line> lines) {}

    /** Sorts the lines of a page's columns. */
    static TaggedPage of(List<Column> columns, StructureTree tree) {
        Map<Integer, List<Run>> byTag = new TreeMap<>();
        int known = 0;
        int all = 0;
        for (int i = 0; i < columns.size(); i++) {
            for (Map.Entry<Integer, List<Line>> entry : lines(columns.get(i)).entrySet()) {
                byTag.computeIfAbsent(entry.getKey(), key -> new ArrayList<>()).add(new Run(i, entry.getValue()));
                int length = entry.getValue().stream()
                        .mapToInt(line -> line.text().length())
                        .sum();
                all += length;
                known += entry.getKey() >= 0 ? length : 0;
            }
        }
        List<Part> parts = new ArrayList<>();
        byTag.forEach((tag, runs) -> parts.add(
                new Part(tag, tag < 0 ? Kind.LOOSE : tree.blocks().get(tag).kind(), List.copyOf(runs))));
        return new TaggedPage(List.copyOf(parts), all == 0 ? 0 : (float) known / all);
    }

    /** Returns the lines of a column by tag; what stands on one line may belong to several blocks. */
    private static Map<Integer, List<Line>> lines(Column column) {
        Map<Integer, List<Line>> byTag = new LinkedHashMap<>();
        for (Line line : column.lines()) {
            int tag = line.segments().getFirst().tag();
            if (line.segments().stream().allMatch(segment -> segment.tag() == tag)) {
                byTag.computeIfAbsent(tag, key -> new ArrayList<>()).add(line);
                continue;
            }
            Map<Integer, List<Segment>> mixed = new LinkedHashMap<>();
            for (Segment segment : line.segments()) {
                mixed.computeIfAbsent(segment.tag(), key -> new ArrayList<>()).add(segment);
            }
            mixed.forEach((key, segments) -> byTag.computeIfAbsent(key, k -> new ArrayList<>())
                    .addAll(LineBuilder.build(segments, line.frame())));
        }
        return byTag;
    }

    int length() {
        return parts.stream().mapToInt(Part::length).sum();
    }

    /** Returns the blocks in the order of the tree; what the tree does not know follows what stands above it. */
    List<Part> inReadingOrder() {
        List<Part> ordered = new ArrayList<>();
        List<Part> unknown = new ArrayList<>();
        for (Part part : parts) {
            if (part.tag() >= 0) {
                ordered.add(part);
            } else {
                part.runs().forEach(run -> split(run, unknown));
            }
        }
        for (Part part : unknown) {
            ordered.add(placeFor(part, ordered), part);
        }
        return ordered;
    }

    /** Parts lines that other text stands between. */
    private void split(Run run, List<Part> unknown) {
        List<Line> lines = new ArrayList<>();
        for (Line line : run.lines()) {
            if (!lines.isEmpty() && isParted(lines.getLast(), line, run.column())) {
                unknown.add(new Part(StructureTree.UNMARKED, Kind.LOOSE, List.of(new Run(run.column(), lines))));
                lines = new ArrayList<>();
            }
            lines.add(line);
        }
        unknown.add(new Part(StructureTree.UNMARKED, Kind.LOOSE, List.of(new Run(run.column(), lines))));
    }

    private boolean isParted(Line before, Line line, int column) {
        return parts.stream()
                .filter(part -> part.tag() >= 0)
                .flatMap(part -> part.runs().stream())
                .filter(run -> run.column() == column)
                .anyMatch(run -> run.lines().getFirst().y() > before.y()
                        && run.lines().getFirst().y() < line.y());
    }

    /** Returns the index after the nearest block above, in the same column if there is one. */
    private static int placeFor(Part unknown, List<Part> ordered) {
        int place = 0;
        float nearest = Float.NEGATIVE_INFINITY;
        boolean inColumn = false;
        for (int i = 0; i < ordered.size(); i++) {
            Part part = ordered.get(i);
            boolean same = part.lastColumn() == unknown.firstColumn();
            if (same && part.last().y() <= unknown.first().y() && part.last().y() >= nearest) {
                nearest = part.last().y();
                place = i + 1;
                inColumn = true;
            } else if (!inColumn && part.lastColumn() < unknown.firstColumn()) {
                place = i + 1;
            }
        }
        return place;
    }

    /** Tells whether the tree knows nearly all of the page and its order is one in which the page can be read. */
    boolean isSane() {
        List<Part> flow =
                parts.stream().filter(part -> part.tag() >= 0 && part.inFlow()).toList();
        return parts.size() <= MOST_PARTS && coverage >= ENOUGH && jumps(flow) <= 1 + MOST_JUMPS * flow.size();
    }

    /** Counts the places where the tree goes up in a column or back to a column it has left. */
    private static int jumps(List<Part> flow) {
        int jumps = 0;
        Set<Integer> left = new HashSet<>();
        for (int i = 1; i < flow.size(); i++) {
            Part before = flow.get(i - 1);
            Part part = flow.get(i);
            if (part.firstColumn() == before.lastColumn()) {
                Line last = before.last();
                boolean beside = Math.min(last.x1(), part.first().x1())
                        <= Math.max(last.x0(), part.first().x0());
                jumps += !beside && part.first().y() < last.y() - 0.5f * last.size() ? 1 : 0;
            } else {
                left.add(before.lastColumn());
                jumps += left.contains(part.firstColumn()) ? 1 : 0;
            }
        }
        return jumps;
    }
}
