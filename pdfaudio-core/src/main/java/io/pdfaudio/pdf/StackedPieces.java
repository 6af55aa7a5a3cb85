package io.pdfaudio.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts pieces set a little above or below a line back into it: the parts of a fraction, the limits of a sum, marks raised
 * higher than usual. Such a piece stands where the line leaves a gap, or over or under a large operator.
 */
final class StackedPieces {

    private static final int LOOK = 14;
    private static final int LONGEST = 20;
    private static final float NEAR = 0.95f;
    private static final float NEAR_OPERATOR = 1.75f;
    private static final float NEAR_DELIMITER = 1.6f;
    private static final float BESIDE = 0.7f;
    private static final float SMALL = 0.88f;
    /** Print that is smaller by more than this stands beside a huge number or initial and is no index of it. */
    private static final float SMALLEST = 0.4f;

    private static final String OPERATORS =
            "\u2211\u220F\u2210\u222B\u222E\u22C3\u22C2\u22C1\u22C0\u2A01\u2A02\u2A00\u2A04\u2A06\u222A\u2229";
    private static final String[] NAMES = {"lim", "max", "min", "sup", "inf", "argmax", "argmin"};

    private final List<LineDraft> drafts;
    private final boolean[] gone;

    private StackedPieces(List<LineDraft> drafts) {
        this.drafts = drafts;
        this.gone = new boolean[drafts.size()];
    }

    /** Returns the lines without those that were pieces of others, from top to bottom. */
    static List<LineDraft> join(List<LineDraft> lines) {
        List<LineDraft> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble((LineDraft draft) -> draft.main().y()));
        return new StackedPieces(sorted).join();
    }

    private List<LineDraft> join() {
        List<Integer> pieces = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).length() <= LONGEST) {
                pieces.add(i);
            }
        }
        pieces.sort(Comparator.comparingDouble(i -> width(drafts.get(i))));
        for (int piece : pieces) {
            LineDraft host = host(piece);
            if (host != null) {
                host.stack(drafts.get(piece));
                gone[piece] = true;
            }
        }
        List<LineDraft> left = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            if (!gone[i]) {
                left.add(drafts.get(i));
            }
        }
        return left;
    }

    private static float width(LineDraft draft) {
        return draft.x1() - draft.x0();
    }

    private @Nullable LineDraft host(int piece) {
        LineDraft best = null;
        for (int i = Math.max(0, piece - LOOK); i < Math.min(drafts.size(), piece + LOOK + 1); i++) {
            LineDraft draft = drafts.get(i);
            boolean closer = best == null || distance(draft, drafts.get(piece)) < distance(best, drafts.get(piece));
            if (i != piece && !gone[i] && closer && holds(draft, drafts.get(piece))) {
                best = draft;
            }
        }
        return best;
    }

    private static float distance(LineDraft line, LineDraft piece) {
        return Math.abs(line.main().y() - piece.main().y());
    }

    private static boolean holds(LineDraft line, LineDraft piece) {
        float size = line.main().size();
        if (width(line) <= width(piece)
                || piece.main().size() > 1.05f * size
                || piece.main().size() < SMALLEST * size
                || piece.x0() > line.x1() + BESIDE * size
                || piece.x1() < line.x0() - BESIDE * size) {
            return false;
        }
        boolean underOperator = false;
        for (Segment segment : piece.segments()) {
            for (Segment other : line.near(segment)) {
                float across = Math.min(other.x1(), segment.x1()) - Math.max(other.x0(), segment.x0());
                if (across > 0.3f * Math.min(other.width(), segment.width()) + 0.5f
                        && !isOpposite(segment, other, size)) {
                    boolean tall = MathFonts.isExtension(other.face()) && MathFonts.isExtension(segment.face());
                    if (!tall && (!isOperator(other) || segment.size() >= other.size())) {
                        return false;
                    }
                    underOperator |= !tall;
                }
            }
        }
        boolean delimiter = piece.segments().stream().allMatch(segment -> MathFonts.isExtension(segment.face()));
        float most = underOperator ? NEAR_OPERATOR : delimiter ? NEAR_DELIMITER : NEAR;
        return distance(line, piece) <= most * size;
    }

    /** Tells whether a segment is the other half of what stands above or below the line, as in a fraction. */
    private static boolean isOpposite(Segment segment, Segment other, float size) {
        return other.size() < SMALL * size
                && segment.size() < SMALL * size
                && Math.abs(segment.y() - other.y()) > 0.7f * segment.size();
    }

    private static boolean isOperator(Segment segment) {
        String text = segment.text();
        if (OPERATORS.indexOf(text.charAt(text.length() - 1)) >= 0) {
            return true;
        }
        for (String name : NAMES) {
            if (text.endsWith(name)) {
                return true;
            }
        }
        return false;
    }
}
