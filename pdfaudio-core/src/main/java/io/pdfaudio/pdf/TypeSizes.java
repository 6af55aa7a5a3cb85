package io.pdfaudio.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What sizes of print a document uses.
 *
 * @param body the size most characters have
 * @param leading the distance between baselines of body text, as a multiple of its size
 */
record TypeSizes(float body, float leading) {

    private static final float STEP = 0.25f;
    private static final float USUAL_LEADING = 1.2f;

    static TypeSizes ofSegments(List<PageText> pages) {
        Map<Integer, Integer> weights = new HashMap<>();
        for (PageText page : pages) {
            for (Segment segment : page.segments()) {
                weights.merge(Math.round(segment.size() / STEP), segment.text().length(), Integer::sum);
            }
        }
        return new TypeSizes(most(weights) * STEP, USUAL_LEADING);
    }

    /** Returns the size most characters of a column have. */
    static float most(Column column) {
        Map<Integer, Integer> weights = new HashMap<>();
        weigh(column, weights);
        return most(weights) * STEP;
    }

    private static void weigh(Column column, Map<Integer, Integer> weights) {
        for (Line line : column.lines()) {
            weights.merge(Math.round(line.size() / STEP), line.text().length(), Integer::sum);
        }
    }

    static TypeSizes ofColumns(List<Column> columns) {
        Map<Integer, Integer> weights = new HashMap<>();
        columns.forEach(column -> weigh(column, weights));
        float body = most(weights) * STEP;
        return new TypeSizes(body, leading(columns, body));
    }

    private static float leading(List<Column> columns, float body) {
        Map<Integer, Integer> distances = new HashMap<>();
        for (Column column : columns) {
            for (int i = 1; i < column.lines().size(); i++) {
                Line before = column.lines().get(i - 1);
                Line line = column.lines().get(i);
                boolean plain = Math.abs(line.size() - body) < STEP && Math.abs(before.size() - body) < STEP;
                float distance = (line.y() - before.y()) / body;
                if (plain && distance > 0.9f && distance < 2.5f) {
                    distances.merge(Math.round(distance * 20), 1, Integer::sum);
                }
            }
        }
        return distances.isEmpty() ? USUAL_LEADING : most(distances) / 20f;
    }

    private static int most(Map<Integer, Integer> weights) {
        int best = Math.round(10 / STEP);
        int weight = 0;
        for (Map.Entry<Integer, Integer> entry : weights.entrySet()) {
            if (entry.getValue() > weight || entry.getValue() == weight && entry.getKey() < best) {
                best = entry.getKey();
                weight = entry.getValue();
            }
        }
        return best;
    }
}
