package io.pdfaudio.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the columns of a document begin and end. A column of three short lines does not tell how wide it could be; the other
 * columns with the same left edge do.
 */
final class ColumnEdges {

    private static final float BUCKET = 4;
    private static final int ENOUGH = 12;
    private static final double MOST = 0.93;

    private final Map<Integer, List<Float>> rights = new HashMap<>();

    ColumnEdges(List<Column> columns) {
        for (Column column : columns) {
            int bucket = bucket(left(column));
            for (Line line : column.lines()) {
                rights.computeIfAbsent(bucket, key -> new ArrayList<>()).add(line.x1());
            }
        }
        rights.values().forEach(Collections::sort);
    }

    /** Returns the left edge: the smallest that more than a stray line has. */
    static float left(Column column) {
        List<Float> starts = new ArrayList<>(column.lines().stream().map(Line::x0).toList());
        Collections.sort(starts);
        int needed = Math.max(1, starts.size() / 10);
        for (int i = 0; i + needed < starts.size(); i++) {
            if (starts.get(i + needed) - starts.get(i) < 2) {
                return starts.get(i);
            }
        }
        return starts.getFirst();
    }

    /** Returns the right edge. */
    float right(Column column) {
        float own = column.box().x1();
        int bucket = bucket(left(column));
        float common = 0;
        for (int near = bucket - 1; near <= bucket + 1; near++) {
            List<Float> all = rights.getOrDefault(near, List.of());
            if (all.size() >= ENOUGH) {
                common = Math.max(common, all.get((int) (MOST * (all.size() - 1))));
            }
        }
        boolean wider = own > common + 20;
        return common == 0 || wider ? own : common;
    }

    private static int bucket(float x) {
        return Math.round(x / BUCKET);
    }
}
