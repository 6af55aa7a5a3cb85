package io.pdfaudio.pdf;

import io.pdfaudio.document.Omission;
import io.pdfaudio.document.Omission.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;

/** Reads single pages: {@code PDPage -> PageText}. Not thread-safe; one reader per open document. */
final class PageReader {

    private static final System.Logger LOG = System.getLogger(PageReader.class.getName());
    private static final float THIN = 3;
    private static final float SHORTEST_RULE = 18;
    /** Text in another direction than most of the page is lettering of the margin when there is little of it. */
    private static final float ASIDE_SHARE = 0.25f;
    /** Pages whose artifacts outweigh their text are marked wrongly. */
    private static final float MOST_ARTIFACTS = 0.6f;

    private final FontFaces faces = new FontFaces();
    private final StructureTree tree;
    private final Layers layers;

    PageReader(StructureTree tree, Layers layers) {
        this.tree = tree;
        this.layers = layers;
    }

    PageText read(PDPage page, int number, ReadBudget budget) throws IOException {
        GlyphCollector.Content content =
                new GlyphCollector(page, faces, budget, new MarkedContent(tree, layers)).collect();
        if (content.faults() > 0) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "Page {0} has {1} faults; what they touch is left out",
                    number,
                    content.faults());
        }
        PageFrame shown = PageTurn.of(page).frame(number);
        List<Omission> omissions = new ArrayList<>();
        List<Glyph> glyphs = readable(content.glyphs(), shown, omissions);
        int[] counts = directions(glyphs);
        PageFrame frame = shown.turned(mostFrequent(counts));
        List<PageText.Turned> aside = aside(glyphs, counts, frame, omissions);
        List<Segment> segments = segments(glyphs, frame, omissions);
        List<Box> rules = new ArrayList<>();
        for (Box shape : content.shapes()) {
            Box box = frame.toReading(shape);
            if (box.height() < THIN && box.width() > SHORTEST_RULE) {
                rules.add(box);
            }
        }
        List<Box> drawings = content.drawings().stream().map(frame::toReading).toList();
        return new PageText(frame, segments, aside, rules, drawings, omissions);
    }

    private static List<Segment> segments(List<Glyph> glyphs, PageFrame frame, List<Omission> omissions) {
        return SegmentBuilder.build(withoutOverprint(running(glyphs, frame), frame, omissions));
    }

    /** Returns the glyphs that run in the direction of a frame, with their places in that frame. */
    private static List<Glyph> running(List<Glyph> glyphs, PageFrame frame) {
        List<Glyph> running = new ArrayList<>(glyphs.size());
        for (Glyph glyph : glyphs) {
            if (glyph.direction() == frame.direction()) {
                running.add(turned(glyph, frame));
            }
        }
        return running;
    }

    private static List<PageText.Turned> aside(
            List<Glyph> glyphs, int[] counts, PageFrame main, List<Omission> omissions) {
        List<PageText.Turned> aside = new ArrayList<>();
        for (int direction = 0; direction < counts.length; direction++) {
            if (direction == main.direction() || counts[direction] == 0) {
                continue;
            }
            PageFrame frame = main.turned(direction);
            List<Segment> segments = segments(glyphs, frame, omissions);
            if (counts[direction] > ASIDE_SHARE * glyphs.size()) {
                aside.add(new PageText.Turned(frame, segments));
            } else {
                omit(segments, frame, Reason.MARGIN, omissions);
            }
        }
        return aside;
    }

    /** Parts what is meant to be read from what is not; a page of nothing but hidden text is a scan with recognised text under it. */
    private static List<Glyph> readable(List<Glyph> glyphs, PageFrame shown, List<Omission> omissions) {
        int[] counts = new int[Glyph.Fate.values().length];
        for (Glyph glyph : glyphs) {
            counts[glyph.fate().ordinal()]++;
        }
        int read = counts[Glyph.Fate.READ.ordinal()];
        int hidden = counts[Glyph.Fate.HIDDEN.ordinal()];
        int artifacts = counts[Glyph.Fate.ARTIFACT.ordinal()];
        boolean scanned = hidden > 10 * (read + artifacts);
        boolean mismarked = artifacts > MOST_ARTIFACTS * (read + artifacts);
        List<Glyph> readable = new ArrayList<>(glyphs.size());
        List<Glyph> unseen = new ArrayList<>();
        List<Glyph> marked = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            switch (glyph.fate()) {
                case READ -> readable.add(glyph);
                case HIDDEN -> (scanned ? readable : unseen).add(glyph);
                case ARTIFACT -> (mismarked ? readable : marked).add(glyph);
            }
        }
        omitGlyphs(unseen, shown, Reason.INVISIBLE, omissions);
        omitGlyphs(marked, shown, Reason.ARTIFACT, omissions);
        return dropMeaningless(readable, shown, omissions);
    }

    private static List<Glyph> dropMeaningless(List<Glyph> glyphs, PageFrame shown, List<Omission> omissions) {
        List<Glyph> kept = new ArrayList<>(glyphs.size());
        List<Glyph> dropped = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            (glyph.text().equals("\uFFFD") ? dropped : kept).add(glyph);
        }
        omitGlyphs(dropped, shown, Reason.UNPRONOUNCEABLE, omissions);
        return kept;
    }

    private static List<Glyph> withoutOverprint(List<Glyph> glyphs, PageFrame frame, List<Omission> omissions) {
        List<Glyph> dropped = new ArrayList<>();
        List<Glyph> kept = Overprint.remove(glyphs, dropped);
        omit(SegmentBuilder.build(dropped), frame, Reason.OVERPRINT, omissions);
        return kept;
    }

    private static int[] directions(List<Glyph> glyphs) {
        int[] counts = new int[4];
        for (Glyph glyph : glyphs) {
            counts[glyph.direction()]++;
        }
        return counts;
    }

    private static int mostFrequent(int[] counts) {
        int main = 0;
        for (int direction = 1; direction < counts.length; direction++) {
            main = counts[direction] > counts[main] ? direction : main;
        }
        return main;
    }

    private static Glyph turned(Glyph glyph, PageFrame frame) {
        return frame.direction() == 0
                ? glyph
                : new Glyph(
                        glyph.text(),
                        frame.readingX(glyph.x(), glyph.y()),
                        frame.readingY(glyph.x(), glyph.y()),
                        glyph.advance(),
                        glyph.size(),
                        glyph.face(),
                        glyph.direction(),
                        glyph.fate(),
                        glyph.spaced(),
                        glyph.tag());
    }

    private static void omitGlyphs(List<Glyph> glyphs, PageFrame shown, Reason reason, List<Omission> omissions) {
        for (int direction = 0; direction < 4 && !glyphs.isEmpty(); direction++) {
            PageFrame frame = shown.turned(direction);
            omit(SegmentBuilder.build(running(glyphs, frame)), frame, reason, omissions);
        }
    }

    private static void omit(List<Segment> segments, PageFrame frame, Reason reason, List<Omission> omissions) {
        for (Segment segment : segments) {
            omissions.add(new Omission(segment.text(), reason, frame.toSource(segment.box())));
        }
    }
}
