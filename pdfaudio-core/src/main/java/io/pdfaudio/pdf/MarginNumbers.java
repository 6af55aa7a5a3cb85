package io.pdfaudio.pdf;

import io.pdfaudio.document.Omission;
import io.pdfaudio.document.Omission.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Finds the numbers of lines that stand in the margin of laws, poems and manuscripts. */
final class MarginNumbers {

    private static final int FEWEST = 2;
    private static final double FEW = 0.05;

    private MarginNumbers() {}

    /** Returns a page without line numbers, which become omissions. */
    static PageText strip(PageText page) {
        List<Segment> numbers = new ArrayList<>();
        List<Segment> others = new ArrayList<>();
        for (Segment segment : page.segments()) {
            (isNumber(segment.text()) ? numbers : others).add(segment);
        }
        if (numbers.size() < FEWEST || others.isEmpty()) {
            return page;
        }
        Set<Segment> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
        float left = quantile(others, Segment::x0, FEW);
        float right = quantile(others, Segment::x1, 1 - FEW);
        dropIfCounting(numbers.stream().filter(number -> number.x1() <= left).toList(), dropped);
        dropIfCounting(numbers.stream().filter(number -> number.x0() >= right).toList(), dropped);
        return dropped.isEmpty() ? page : without(page, dropped);
    }

    private static float quantile(List<Segment> segments, ToDoubleFunction<Segment> edge, double share) {
        double[] edges = segments.stream().mapToDouble(edge).sorted().toArray();
        return (float) edges[(int) Math.round(share * (edges.length - 1))];
    }

    private static void dropIfCounting(List<Segment> numbers, Set<Segment> dropped) {
        List<Segment> sorted = new ArrayList<>(numbers);
        sorted.sort(Comparator.comparingDouble(Segment::y));
        if (sorted.size() >= FEWEST && counts(sorted)) {
            dropped.addAll(sorted);
        }
    }

    private static PageText without(PageText page, Set<Segment> dropped) {
        List<Segment> kept = new ArrayList<>();
        List<Omission> omissions = new ArrayList<>(page.omissions());
        for (Segment segment : page.segments()) {
            if (dropped.contains(segment)) {
                omissions.add(
                        new Omission(segment.text(), Reason.MARGIN, page.frame().toSource(segment.box())));
            } else {
                kept.add(segment);
            }
        }
        return page.withSegments(kept, omissions);
    }

    private static boolean isNumber(String text) {
        return text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Tells whether the numbers rise evenly down the page; they may start again with a new section. */
    private static boolean counts(List<Segment> numbers) {
        int step = Math.max(1, value(numbers.get(0)));
        for (int i = 1; i < numbers.size(); i++) {
            step = Math.min(step, Math.abs(value(numbers.get(i)) - value(numbers.get(i - 1))));
        }
        int even = 0;
        for (int i = 1; i < numbers.size(); i++) {
            int rise = value(numbers.get(i)) - value(numbers.get(i - 1));
            even += rise == step || rise < 0 && value(numbers.get(i)) == step ? 1 : 0;
        }
        return step > 0 && even == numbers.size() - 1;
    }

    private static int value(Segment segment) {
        return Integer.parseInt(segment.text());
    }
}
