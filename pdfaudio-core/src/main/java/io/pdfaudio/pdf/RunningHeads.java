package io.pdfaudio.pdf;

import io.pdfaudio.document.Omission;
import io.pdfaudio.document.Omission.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds running heads and page numbers by what the pages have in common: the same words at the same height on pages near by
 * (left and right pages may differ), numbers that count with the pages, and rows where other pages have their heads.
 */
final class RunningHeads {

    private static final float SAME_HEIGHT = 4;
    private static final int NEAR = 6;
    private static final float LARGEST = 1.2f;
    private static final float ISOLATED = 1.7f;
    private static final float PARTED = 1.45f;
    private static final int FEW_PAGES = 2;
    private static final float MARGIN = 0.1f;
    private static final float SMALL = 0.9f;
    private static final float LONELY = 3;
    private static final int FEWEST_FOLIOS = 4;
    private static final float FOLIO_SHARE = 0.1f;
    private static final float ZONE_SHARE = 0.1f;

    private final List<EdgeRow> rows = new ArrayList<>();
    private final Set<EdgeRow> heads = Collections.newSetFromMap(new IdentityHashMap<>());
    private final float bodySize;
    private final boolean few;
    private final int pageCount;

    private RunningHeads(List<PageText> pages, Workers workers) {
        this.bodySize = TypeSizes.ofSegments(pages).body();
        workers.map(pages.size(), i -> EdgeRow.of(pages.get(i), i)).forEach(rows::addAll);
        this.pageCount = pages.size();
        this.few = pages.size() <= FEW_PAGES;
    }

    /** Returns the pages without running heads and page numbers, which become omissions. */
    static List<PageText> strip(List<PageText> pages, Workers workers) {
        RunningHeads finder = new RunningHeads(pages, workers);
        for (int depth = 0; depth < 3; depth++) {
            finder.findRepeated(depth);
            finder.findCounting(depth);
            finder.findFolios(depth);
            finder.findInZones(depth);
            finder.findLonely(depth);
        }
        Map<Integer, List<EdgeRow>> byPage = new HashMap<>();
        for (EdgeRow row : finder.rows) {
            if (finder.heads.contains(row)) {
                byPage.computeIfAbsent(row.page(), key -> new ArrayList<>()).add(row);
            }
        }
        return IntStream.range(0, pages.size())
                .mapToObj(i -> without(pages.get(i), byPage.getOrDefault(i, List.of())))
                .toList();
    }

    private static PageText without(PageText page, List<EdgeRow> heads) {
        if (heads.isEmpty()) {
            return page;
        }
        Set<Segment> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Omission> omissions = new ArrayList<>(page.omissions());
        for (EdgeRow head : heads) {
            dropped.addAll(head.line().segments());
            Reason reason = head.isNumber() ? Reason.FOLIO : Reason.RUNNING_HEAD;
            omissions.add(new Omission(
                    head.line().text(),
                    reason,
                    page.frame().toSource(head.line().bounds())));
        }
        List<Segment> kept = page.segments().stream()
                .filter(segment -> !dropped.contains(segment))
                .toList();
        return page.withSegments(kept, omissions);
    }

    /** Rows further in can only be heads where all rows further out are. */
    private List<EdgeRow> open(int depth) {
        Set<String> closed = new HashSet<>();
        for (EdgeRow row : rows) {
            if (row.depth() < depth && !heads.contains(row)) {
                closed.add(row.page() + (row.atTop() ? "t" : "b"));
            }
        }
        return rows.stream()
                .filter(row -> row.depth() == depth && !closed.contains(row.page() + (row.atTop() ? "t" : "b")))
                .toList();
    }

    private void findRepeated(int depth) {
        Map<String, List<EdgeRow>> byKey = new HashMap<>();
        for (EdgeRow row : open(depth)) {
            boolean small = row.line().size() <= LARGEST * bodySize;
            if (!row.key().isEmpty() && small) {
                byKey.computeIfAbsent(row.key() + row.atTop(), key -> new ArrayList<>())
                        .add(row);
            }
        }
        for (List<EdgeRow> same : byKey.values()) {
            markNeighbours(same);
        }
    }

    /**
     * Marks rows that have a row like them near by. Rows as close to the text as its own lines are more often lines that a
     * manual repeats, so they must be on more than two pages.
     */
    private void markNeighbours(List<EdgeRow> same) {
        for (int i = 1; i < same.size(); i++) {
            EdgeRow before = same.get(i - 1);
            EdgeRow row = same.get(i);
            boolean level = Math.abs(before.line().y() - row.line().y()) <= SAME_HEIGHT;
            boolean near = isNear(same, i);
            boolean parted = isParted(before) && isParted(row);
            boolean often = parted ? near || same.size() >= 3 : near && (isNear(same, i - 1) || isNear(same, i + 1));
            if (level && often) {
                heads.add(before);
                heads.add(row);
            }
        }
    }

    /** Tells whether row i is on a page near by the row before it. */
    private static boolean isNear(List<EdgeRow> same, int i) {
        return i > 0 && i < same.size() && same.get(i).page() - same.get(i - 1).page() <= NEAR;
    }

    private static boolean isParted(EdgeRow row) {
        return row.gap() > PARTED * row.line().size();
    }

    private void findCounting(int depth) {
        Map<Boolean, List<EdgeRow>> numbered = new HashMap<>();
        for (EdgeRow row : open(depth)) {
            if (row.isNumber()) {
                numbered.computeIfAbsent(row.atTop(), key -> new ArrayList<>()).add(row);
            }
        }
        for (List<EdgeRow> edge : numbered.values()) {
            markNeighbours(edge);
            edge.stream().filter(this::isIsolated).forEach(heads::add);
        }
    }

    /** Marks rows whose number counts with the pages, whatever title stands beside it: a section's may appear once only. */
    private void findFolios(int depth) {
        Map<String, List<EdgeRow>> counting = new HashMap<>();
        for (EdgeRow row : open(depth)) {
            if (row.number() > 0 && row.line().size() <= LARGEST * bodySize) {
                counting.computeIfAbsent(
                                row.number() - row.page() + (row.atTop() ? "t" : "b"), key -> new ArrayList<>())
                        .add(row);
            }
        }
        for (List<EdgeRow> group : counting.values()) {
            if (group.size() >= Math.max(FEWEST_FOLIOS, FOLIO_SHARE * pageCount)) {
                markLevel(group);
            }
        }
    }

    /** Marks the rows that stand as high as most of them do. */
    private void markLevel(List<EdgeRow> group) {
        double[] heights =
                group.stream().mapToDouble(row -> row.line().y()).sorted().toArray();
        double usual = heights[heights.length / 2];
        group.stream()
                .filter(row -> Math.abs(row.line().y() - usual) <= SAME_HEIGHT)
                .forEach(heads::add);
    }

    private boolean isIsolated(EdgeRow row) {
        return row.gap() > ISOLATED * bodySize && row.line().size() <= LARGEST * bodySize;
    }

    /** On the pages of a short excerpt, which repeat nothing, marks small print and numbered titles far from the text. */
    private void findLonely(int depth) {
        for (EdgeRow row : few ? open(depth) : List.<EdgeRow>of()) {
            boolean outside = row.atTop() ? row.place() < MARGIN : row.place() > 1 - MARGIN;
            boolean far = row.gap() > LONELY * row.line().size() && row.line().size() <= LARGEST * bodySize;
            boolean small = row.line().size() < SMALL * bodySize;
            boolean numbered = row.number() > 0 && row.isUpper() && row.line().size() <= LARGEST * bodySize;
            boolean note = row.startsRaised() || Sentences.ends(row.line().text());
            if (outside && !note && (far || isIsolated(row) && (small || numbered))) {
                heads.add(row);
            }
        }
    }

    /** Marks rows that stand where many other pages have their heads, as a title that appears once does. */
    private void findInZones(int depth) {
        Map<String, List<EdgeRow>> found = new HashMap<>();
        for (EdgeRow row : rows) {
            if (row.depth() == depth && heads.contains(row)) {
                found.computeIfAbsent(zone(row, 0), key -> new ArrayList<>()).add(row);
            }
        }
        Map<String, Zone> zones = new HashMap<>();
        found.forEach((place, same) -> {
            if (same.size() >= Math.max(3, ZONE_SHARE * pageCount)) {
                zones.put(place, Zone.of(same));
            }
        });
        for (EdgeRow row : open(depth)) {
            for (int shift = -1; shift <= 1 && !heads.contains(row); shift++) {
                Zone zone = zones.get(zone(row, shift));
                if (zone != null && zone.fits(row)) {
                    heads.add(row);
                }
            }
        }
    }

    private static String zone(EdgeRow row, int shift) {
        return (Math.round(row.line().y() / 2) + shift) + (row.atTop() ? "t" : "b");
    }

    /** What heads at one height have in common. */
    private record Zone(double gap, float size) {

        static Zone of(List<EdgeRow> heads) {
            double[] gaps = heads.stream().mapToDouble(EdgeRow::gap).sorted().toArray();
            return new Zone(gaps[gaps.length / 2], heads.getFirst().line().size());
        }

        boolean fits(EdgeRow row) {
            boolean parted = row.gap() >= 0.75 * gap;
            boolean sameSize = Math.abs(row.line().size() - size) < 0.6f;
            return parted && sameSize && isParted(row);
        }
    }
}
