package io.pdfaudio.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** The marked-content sequences that are open at a point of a content stream. Not thread-safe. */
final class MarkedContent {

    private final Deque<Mark> marks = new ArrayDeque<>();

    void begin(@Nullable COSName tag, @Nullable COSDictionary properties) {
        boolean artifact = tag != null && "Artifact".equals(tag.getName());
        String actualText = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
        marks.push(new Mark(artifact || isArtifact(), actualText));
    }

    void end() {
        if (!marks.isEmpty()) {
            marks.pop();
        }
    }

    int depth() {
        return marks.size();
    }

    /** Closes what a form has left open. */
    void endTo(int depth) {
        while (marks.size() > depth) {
            marks.pop();
        }
    }

    /** Tells whether what is drawn belongs to an artifact of the page. */
    boolean isArtifact() {
        Mark mark = marks.peek();
        return mark != null && mark.artifact;
    }

    /** Returns what is to be read for a glyph: its own text, or that of a sequence which replaces all of its glyphs. */
    String read(String own) {
        for (Mark mark : marks) {
            if (mark.actualText != null) {
                return mark.take(mark.actualText);
            }
        }
        return own;
    }

    private static final class Mark {
        private final boolean artifact;
        private final @Nullable String actualText;
        private boolean taken;

        Mark(boolean artifact, @Nullable String actualText) {
            this.artifact = artifact;
            this.actualText = actualText;
        }

        /** Returns the text for the first glyph and nothing for those after it. */
        String take(String text) {
            boolean first = !taken;
            taken = true;
            return first ? Characters.clean(text) : "";
        }
    }
}
