package io.pdfaudio.pdf;

import io.pdfaudio.pdf.StructureTree.Replacement;
import io.pdfaudio.pdf.TaggedBlock.Kind;
import io.pdfaudio.pdf.TaggedBlock.Place;
import org.apache.pdfbox.cos.COSDictionary;
import org.jspecify.annotations.Nullable;

/** What holds at one element of the structure tree for everything in it: above all, which block its text belongs to. */
final class StructureContext {

    @Nullable
    COSDictionary page;

    @Nullable
    TaggedDraft draft;

    @Nullable
    Replacement replacement;

    @Nullable
    String language;

    Place place = Place.NONE;
    int sections;

    /** Whether the draft is that of a group, to be ended by the next block. */
    private boolean loose = true;

    StructureContext inside() {
        StructureContext inside = new StructureContext();
        inside.page = page;
        inside.draft = draft;
        inside.replacement = replacement;
        inside.place = place;
        inside.sections = sections;
        inside.language = language;
        inside.loose = loose;
        return inside;
    }

    boolean loose() {
        return loose;
    }

    /** A group within a block, as a list in a paragraph is, leaves the block open for text of its own. */
    void group() {
        if (loose) {
            open(null);
        }
    }

    void open(@Nullable TaggedDraft next) {
        draft = next;
        loose = next == null;
    }

    void block(Kind kind) {
        block(kind, null);
    }

    void block(Kind kind, @Nullable String alternative) {
        open(new TaggedDraft(kind, 0, place, alternative));
    }

    void inlineOr(Kind kind) {
        if (loose) {
            block(kind);
        }
    }

    /** The first paragraph of an item, and all of a note, a caption or an entry of contents, are part of it. */
    void paragraph() {
        TaggedDraft around = draft;
        if (around != null && !loose) {
            Kind kind = around.kind();
            boolean first = around.fill() && kind == Kind.ITEM;
            if (first || kind != Kind.ITEM && kind != Kind.PARAGRAPH && kind != Kind.FIGURE) {
                return;
            }
        }
        block(Kind.PARAGRAPH);
    }

    /** A numbered heading may be tagged as the body of an item of a list; its number then is part of it. */
    void heading(int level) {
        TaggedDraft around = draft;
        if (around != null && !loose && around.kind() == Kind.ITEM && !around.filled()) {
            around.becomeHeading(level);
            around.fill();
        } else if (around == null || loose || around.kind() != Kind.CONTENTS) {
            open(new TaggedDraft(Kind.HEADING, level, place, null));
        }
    }
}
