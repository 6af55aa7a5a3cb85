package io.pdfaudio.pdf;

import io.pdfaudio.document.Omission;
import io.pdfaudio.document.Omission.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the numbers of lines that stand in the margin of laws, poems and manuscripts. */
final class MarginNumbers {

    private static final int FEWEST = 3;
    private static final float ALIGNED = 3;

    private MarginNumbers() {}

    /** Returns a page without line numbers, which become omissions. */
    static PageText strip(PageText page) {
        Map<Integer, List<Segment>> byEdge = new TreeMap<>();
        for (Segment segment : page.segments()) {
            if (isNumber(segment.text())) {
                byEdge.computeIfAbsent(Math.round(segment.x1() / ALIGNED), key -> new ArrayList<>()).add(segment);
            }
        }
        Set<Segment> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
        for (List<Segment> numbers : byEdge.values()) {
            if (numbers.size() >= FEWEST && counts(numbers) && isOutside(numbers, page.segments())) {
                dropped.addAll(numbers);
            }
        }
        return dropped.isEmpty() ? page : without(page, dropped);
    }

    private static PageText without(PageText page, Set<Segment> dropped) {
        List<Segment> kept = new ArrayList<>();
        List<Omission> omissions = new ArrayList<>(page.omissions());
        for (Segment segment : page.segments()) {
            if (dropped.contains(segment)) {
                omissions.add(new Omission(segment.text(), Reason.MARGIN, page.frame().toSource(segment.box())));
            } else {
                kept.add(segment);
            }
        }
        return page.withSegments(kept, omissions);
    }

    private static boolean isNumber(String text) {
        return text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Tells whether the numbers rise evenly down the page. */
    private static boolean counts(List<Segment> numbers) {
        numbers.sort(Comparator.comparingDouble(Segment::y));
        int step = value(numbers.get(1)) - value(numbers.get(0));
        for (int i = 1; i < numbers.size(); i++) {
            if (value(numbers.get(i)) - value(numbers.get(i - 1)) != step) {
                return false;
            }
        }
        return step > 0;
    }

    private static int value(Segment segment) {
        return Integer.parseInt(segment.text());
    }

    /** Tells whether all other text stands on one side of the numbers. */
    private static boolean isOutside(List<Segment> numbers, List<Segment> all) {
        double left = numbers.stream().mapToDouble(Segment::x0).min().orElse(0);
        double right = numbers.stream().mapToDouble(Segment::x1).max().orElse(0);
        long before = all.stream().filter(segment -> segment.x1() <= left).count();
        long after = all.stream().filter(segment -> segment.x0() >= right).count();
        long others = all.size() - numbers.size();
        return others > 0 && (before >= 0.95 * others || after >= 0.95 * others);
    }
}
