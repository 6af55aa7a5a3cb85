package io.pdfaudio.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the columns of a document begin and end. A column of three short lines does not tell how wide it could be; the other
 * columns with the same left edge do.
 */
final class ColumnEdges {

    private static final float BUCKET = 4;
    private static final float STEP = 2;
    private static final int FEWEST = 3;
    private static final int RARE = 30;
    private static final int[] NEIGHBOURS = {0, -1, 1};

    private final Map<Integer, Map<Integer, Integer>> rights = new HashMap<>();

    ColumnEdges(List<Column> columns) {
        for (Column column : columns) {
            Map<Integer, Integer> ends = rights.computeIfAbsent(bucket(left(column)), key -> new TreeMap<>());
            for (Line line : column.lines()) {
                ends.merge(Math.round(line.x1() / STEP), 1, Integer::sum);
            }
        }
    }

    /** Returns the left edge: the smallest that more than a stray line has. */
    static float left(Column column) {
        List<Float> starts =
                new ArrayList<>(column.lines().stream().map(Line::x0).toList());
        Collections.sort(starts);
        int needed = Math.max(1, starts.size() / 10);
        for (int i = 0; i + needed < starts.size(); i++) {
            if (starts.get(i + needed) - starts.get(i) < 2) {
                return starts.get(i);
            }
        }
        return starts.getFirst();
    }

    /** Returns the right edge: the nearest that many lines of such columns reach and no line of this one passes. */
    float right(Column column) {
        float own = own(column);
        int bucket = bucket(left(column));
        for (int shift : NEIGHBOURS) {
            Map<Integer, Integer> ends = rights.getOrDefault(bucket + shift, Map.of());
            int needed = Math.max(
                    FEWEST, ends.values().stream().mapToInt(Integer::intValue).sum() / RARE);
            for (Map.Entry<Integer, Integer> end : ends.entrySet()) {
                int around = end.getValue() + ends.getOrDefault(end.getKey() + 1, 0);
                if (around >= needed && end.getKey() * STEP >= own - STEP) {
                    return Math.max(own, end.getKey() * STEP);
                }
            }
        }
        return own;
    }

    /** Returns where the widest lines of a column end, but for a few that stick out. */
    private static float own(Column column) {
        double[] ends = column.lines().stream().mapToDouble(Line::x1).sorted().toArray();
        return (float) ends[ends.length - 1 - ends.length / 20];
    }

    private static int bucket(float x) {
        return Math.round(x / BUCKET);
    }
}
