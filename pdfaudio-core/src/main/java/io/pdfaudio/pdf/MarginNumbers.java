package io.pdfaudio.pdf;

import io.pdfaudio.document.Omission;
import io.pdfaudio.document.Omission.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Finds the numbers of lines that stand in the margin of laws, poems and manuscripts. */
final class MarginNumbers {

    private static final int FEWEST = 3;
    private static final double FEW = 0.05;
    private static final int FEWEST_OF_ALL_LINES = 8;

    private MarginNumbers() {}

    /** Returns pages without line numbers, which become omissions. */
    static List<PageText> strip(List<PageText> pages) {
        Set<Place> places = new HashSet<>();
        for (PageText page : pages) {
            aligned(page).forEach((place, numbers) -> {
                if (numbers.size() >= FEWEST && counts(numbers)) {
                    places.add(place);
                }
            });
        }
        return places.isEmpty()
                ? pages
                : pages.stream().map(page -> strip(page, places)).toList();
    }

    /** Leaves out the numbers that stand where the document numbers its lines, be it one alone on the page. */
    private static PageText strip(PageText page, Set<Place> places) {
        Set<Segment> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
        aligned(page).forEach((place, numbers) -> {
            if (places.contains(place) && (numbers.size() == 1 || counts(numbers))) {
                dropped.addAll(numbers);
            }
        });
        return dropped.isEmpty() ? page : without(page, dropped);
    }

    /** Returns the numbers in the margins, those that begin or end at one place together, from top to bottom. */
    private static Map<Place, List<Segment>> aligned(PageText page) {
        List<Segment> numbers = new ArrayList<>();
        List<Segment> others = new ArrayList<>();
        Set<Integer> leaders = new HashSet<>();
        for (Segment segment : page.segments()) {
            (isNumber(segment.text()) ? numbers : others).add(segment);
            if (segment.text().endsWith("..") || segment.text().endsWith(". .")) {
                leaders.add(Math.round(segment.y()));
            }
        }
        numbers.removeIf(number -> leaders.contains(Math.round(number.y())));
        if (numbers.isEmpty() || others.isEmpty()) {
            return Map.of();
        }
        float left = quantile(others, Segment::x0, FEW);
        float right = quantile(others, Segment::x1, 1 - FEW);
        Map<Place, List<Segment>> aligned = new LinkedHashMap<>();
        numbers.sort(Comparator.comparingDouble(Segment::y));
        for (Segment number : numbers) {
            if (number.x1() <= left || number.x0() >= right) {
                for (Place place : List.of(Place.start(number), Place.end(number))) {
                    aligned.computeIfAbsent(place, key -> new ArrayList<>()).add(number);
                }
            }
        }
        return aligned;
    }

    /** Where numbers that stand one under another begin or end. */
    private record Place(boolean start, int x) {

        private static final float SAME = 3;

        static Place start(Segment number) {
            return new Place(true, Math.round(number.x0() / SAME));
        }

        static Place end(Segment number) {
            return new Place(false, Math.round(number.x1() / SAME));
        }
    }

    private static float quantile(List<Segment> segments, ToDoubleFunction<Segment> edge, double share) {
        double[] edges = segments.stream().mapToDouble(edge).sorted().toArray();
        return (float) edges[(int) Math.round(share * (edges.length - 1))];
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
        boolean likely = step > 1 ? value(numbers.getFirst()) % step == 0 : numbers.size() >= FEWEST_OF_ALL_LINES;
        return step > 0 && likely && even == numbers.size() - 1;
    }

    private static int value(Segment segment) {
        return Integer.parseInt(segment.text());
    }
}
