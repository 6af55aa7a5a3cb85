package io.pdfaudio.example.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Breaks a paragraph into justified lines, looking at the whole paragraph so that its spaces come out even. */
final class LineBreaker {

    private static final double STRETCH = 0.5;
    private static final double SHRINK = 0.3;
    private static final double HYPHEN_COST = 60;

    private final List<Atom> atoms;
    private final double width;
    private final double indent;
    private final double[] natural;
    private final double[] spaces;

    private LineBreaker(List<Atom> atoms, double width, double indent) {
        this.atoms = atoms;
        this.width = width;
        this.indent = indent;
        this.natural = new double[atoms.size() + 1];
        this.spaces = new double[atoms.size() + 1];
        for (int i = 0; i < atoms.size(); i++) {
            double space = atoms.get(i) instanceof Atom.Space(Type type) ? type.width(" ") : 0;
            double box = atoms.get(i) instanceof Atom.Box b ? b.type().width(b.text()) : 0;
            natural[i + 1] = natural[i] + space + box;
            spaces[i + 1] = spaces[i] + space;
        }
    }

    /**
     * Breaks a paragraph.
     *
     * @param width the width of the column in points
     * @param indent how far the first line is indented, in points
     */
    static List<Line> lines(List<Atom> atoms, double width, double indent) {
        return new LineBreaker(atoms, width, indent).lines();
    }

    private List<Line> lines() {
        List<Integer> ends = breaks();
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int end : ends) {
            lines.add(line(start, end));
            start = next(end);
        }
        return lines;
    }

    /** Returns the ends of the lines whose summed cost is least. */
    private List<Integer> breaks() {
        int end = atoms.size();
        double[] cost = new double[end + 1];
        int[] previous = new int[end + 1];
        Arrays.fill(cost, 1, end + 1, Double.POSITIVE_INFINITY);
        for (int to = 1; to <= end; to++) {
            if (to < end && atoms.get(to) instanceof Atom.Box) {
                continue;
            }
            for (int from = to - 1; from >= 0; from--) {
                if (cost[from] == Double.POSITIVE_INFINITY) {
                    continue;
                }
                double ratio = ratio(next(from), to);
                if (ratio < -1) {
                    break;
                }
                double total = cost[from] + cost(ratio, to);
                if (total < cost[to]) {
                    cost[to] = total;
                    previous[to] = from;
                }
            }
        }
        return path(previous);
    }

    private static List<Integer> path(int[] previous) {
        List<Integer> ends = new ArrayList<>();
        for (int at = previous.length - 1; at > 0; at = previous[at]) {
            ends.add(at);
        }
        Collections.reverse(ends);
        return ends;
    }

    /** Returns by which part of what it may the line is stretched (above 0) or shrunk (below 0). */
    private double ratio(int start, int end) {
        double slack = room(start) - natural(start, end);
        double space = spaces[end] - spaces[start];
        if (end == atoms.size() && slack >= 0) {
            return 0;
        }
        if (space == 0) {
            return slack < 0 ? Double.NEGATIVE_INFINITY : 1 + slack;
        }
        return slack / (space * (slack < 0 ? SHRINK : STRETCH));
    }

    private double cost(double ratio, int end) {
        double badness = 100 * Math.abs(ratio * ratio * ratio);
        double hyphen = end < atoms.size() && atoms.get(end) instanceof Atom.Joint ? HYPHEN_COST : 0;
        return (10 + badness) * (10 + badness) + hyphen * hyphen;
    }

    private double room(int start) {
        return start == 0 ? width - indent : width;
    }

    private double natural(int start, int end) {
        double hyphen = end < atoms.size() && atoms.get(end) instanceof Atom.Joint(String text, Type type)
                ? type.width(text)
                : 0;
        return natural[end] - natural[start] + hyphen;
    }

    /** Returns where the line starts that follows a line's end; the paragraph's own start counts as an end. */
    private static int next(int end) {
        return end == 0 ? 0 : end + 1;
    }

    private Line line(int start, int end) {
        double slack = room(start) - natural(start, end);
        double space = spaces[end] - spaces[start];
        boolean justified = space > 0 && (end < atoms.size() || slack < 0);
        LineBuilder builder = new LineBuilder(start == 0 ? indent : 0, justified ? slack / space : 0);
        for (Atom atom : atoms.subList(start, end)) {
            builder.add(atom);
        }
        if (end < atoms.size() && atoms.get(end) instanceof Atom.Joint(String hyphen, Type type)) {
            builder.add(new Atom.Box(hyphen, type, 0, null));
        }
        return builder.build();
    }
}
