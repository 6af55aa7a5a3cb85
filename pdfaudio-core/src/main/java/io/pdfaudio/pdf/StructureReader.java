package io.pdfaudio.pdf;

import io.pdfaudio.pdf.StructureTree.Mark;
import io.pdfaudio.pdf.StructureTree.Replacement;
import io.pdfaudio.pdf.TaggedBlock.Kind;
import io.pdfaudio.pdf.TaggedBlock.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** Reads the structure tree of a tagged PDF. What is broken, circular or nested too deep is left out of it. */
final class StructureReader {

    private static final System.Logger LOG = System.getLogger(StructureReader.class.getName());
    private static final COSName MCID = COSName.getPDFName("MCID");
    private static final COSName STM = COSName.getPDFName("Stm");
    private static final COSName OBJ = COSName.getPDFName("Obj");
    private static final COSName EXPANSION = COSName.getPDFName("E");
    private static final int MOST_ELEMENTS = 1_000_000;
    /** Longer texts do not stand for a few glyphs but repeat a whole part of the document. */
    private static final int LONGEST_REPLACEMENT = 400;

    private final int deepest;
    private final StructureRoles roles;
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Draft> blocks = new ArrayList<>();
    private final Map<Object, Map<Integer, Mark>> marks = new HashMap<>();
    private final Map<Object, Mark> objects = new HashMap<>();
    private final Map<String, Integer> languages = new HashMap<>();
    private int marked;
    private int tables;
    private int rows;
    private int cells;

    private StructureReader(int deepest, StructureRoles roles) {
        this.deepest = deepest;
        this.roles = roles;
    }

    /** Returns the structure tree, {@link StructureTree#NONE} where there is none or it is broken. */
    static StructureTree read(PDDocument document, int deepest) {
        try {
            COSDictionary root =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
            if (root == null) {
                return StructureTree.NONE;
            }
            StructureReader reader = new StructureReader(deepest, StructureRoles.of(root));
            reader.kids(root, new Context(), 1);
            Map<Object, Integer> pages = reader.hasPictures() ? pages(document) : Map.of();
            List<TaggedBlock> blocks =
                    reader.blocks.stream().map(draft -> draft.block(pages)).toList();
            return new StructureTree(blocks, reader.marks, reader.objects, reader.language());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The structure tree is broken and is not used", e);
            return StructureTree.NONE;
        }
    }

    private boolean hasPictures() {
        return blocks.stream().anyMatch(draft -> draft.alternative != null);
    }

    private static Map<Object, Integer> pages(PDDocument document) {
        Map<Object, Integer> pages = new HashMap<>();
        int number = 0;
        for (PDPage page : document.getPages()) {
            pages.putIfAbsent(StructureTree.id(page.getCOSObject()), ++number);
        }
        return pages;
    }

    /** A block that becomes one of the document's when the first text of it is found. */
    private static final class Draft {
        private Kind kind;
        private int level;
        private final Place place;
        private final @Nullable String alternative;
        private int index = StructureTree.UNMARKED;
        private boolean filled;
        private @Nullable Object page;

        Draft(Kind kind, int level, Place place, @Nullable String alternative) {
            this.kind = kind;
            this.level = level;
            this.place = place;
            this.alternative = alternative;
        }

        TaggedBlock block(Map<Object, Integer> pages) {
            return new TaggedBlock(kind, level, place, alternative, page == null ? 0 : pages.getOrDefault(page, 0));
        }
    }

    /** What holds at one element for everything in it. */
    private static final class Context {
        private @Nullable COSDictionary page;
        private @Nullable Draft draft;
        private @Nullable Replacement replacement;
        private Place place = Place.NONE;
        private int sections;
        private @Nullable String language;
        /** Whether the draft is that of a group, to be ended by the next block. */
        private boolean loose = true;

        Context inside() {
            Context inside = new Context();
            inside.page = page;
            inside.draft = draft;
            inside.replacement = replacement;
            inside.place = place;
            inside.sections = sections;
            inside.language = language;
            inside.loose = loose;
            return inside;
        }
    }

    private void kids(COSDictionary element, Context context, int depth) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                kid(array.getObject(i), context, depth);
            }
        } else {
            kid(kids, context, depth);
        }
    }

    private void kid(@Nullable COSBase kid, Context context, int depth) {
        if (kid instanceof COSInteger mcid) {
            mark(context.page, mcid.intValue(), context);
        } else if (kid instanceof COSDictionary dictionary) {
            if (dictionary.containsKey(MCID) && !dictionary.containsKey(COSName.S)) {
                COSBase stream = dictionary.getDictionaryObject(STM);
                COSDictionary page = dictionary.getCOSDictionary(COSName.PG);
                COSDictionary content =
                        stream instanceof COSDictionary form ? form : page == null ? context.page : page;
                mark(content, dictionary.getInt(MCID), context);
            } else if (dictionary.getDictionaryObject(OBJ) instanceof COSDictionary object
                    && !dictionary.containsKey(COSName.S)) {
                objects.putIfAbsent(StructureTree.id(object), mark(context));
            } else if (depth <= deepest && seen.size() < MOST_ELEMENTS && seen.add(dictionary)) {
                element(dictionary, context, depth);
            }
        }
    }

    private void mark(@Nullable COSDictionary content, int mcid, Context context) {
        if (content == null || mcid < 0) {
            return;
        }
        Object id = StructureTree.id(content);
        marks.computeIfAbsent(id, key -> new HashMap<>()).putIfAbsent(mcid, mark(context));
        if (context.draft != null && context.draft.page == null) {
            context.draft.page = id;
        }
    }

    private @Nullable String language() {
        return languages.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() > marked)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private Mark mark(Context context) {
        marked++;
        if (context.language != null) {
            languages.merge(context.language, 1, Integer::sum);
        }
        Draft draft = context.draft;
        if (draft == null) {
            draft = new Draft(Kind.LOOSE, 0, context.place, null);
            context.draft = draft;
        }
        return new Mark(add(draft), context.replacement);
    }

    private int add(Draft draft) {
        if (draft.index < 0) {
            draft.index = blocks.size();
            blocks.add(draft);
        }
        return draft.index;
    }

    private void element(COSDictionary element, Context outer, int depth) {
        StructureRole role = roles.role(element);
        Context context = outer.inside();
        COSDictionary page = element.getCOSDictionary(COSName.PG);
        if (page != null) {
            context.page = page;
        }
        String language = MetadataReader.language(element.getString(COSName.LANG));
        context.language = language == null ? context.language : language;
        Replacement replacement =
                role == StructureRole.GROUP || role == StructureRole.SECTION ? null : replacement(element);
        if (replacement != null && context.replacement == null) {
            context.replacement = replacement;
        }
        enter(role, element, context);
        kids(element, context, depth + 1);
        if (outer.loose && context.draft != outer.draft && role != StructureRole.INLINE) {
            // What follows a block in a group does not go on with what stood before it.
            outer.draft = null;
        } else if (role == StructureRole.INLINE && outer.draft == null) {
            outer.draft = context.draft;
        }
    }

    private static @Nullable Replacement replacement(COSDictionary element) {
        String text = element.getString(COSName.ACTUAL_TEXT);
        if (text == null) {
            text = element.getString(EXPANSION);
        }
        if (text == null || text.length() > LONGEST_REPLACEMENT) {
            return null;
        }
        // Programs that tag a finished PDF take each hyphen at a line end for a soft one, and so guess.
        boolean guessed = text.length() == 1 && text.charAt(0) == Characters.SOFT_HYPHEN;
        return new Replacement(guessed ? "-" : Characters.clean(text));
    }

    private void enter(StructureRole role, COSDictionary element, Context context) {
        switch (role) {
            case INLINE -> {}
            case GROUP -> group(context);
            case SECTION -> {
                context.sections++;
                group(context);
            }
            case TABLE -> {
                context.place = new Place(++tables, 0, 0);
                open(context, null);
            }
            case ROW -> {
                context.place = new Place(context.place.table(), ++rows, 0);
                open(context, null);
            }
            case CELL -> {
                context.place = new Place(context.place.table(), context.place.row(), ++cells);
                open(context, null);
            }
            case HEADING -> heading(context, level(element, context));
            case PARAGRAPH -> paragraph(context);
            case ITEM_PART -> {
                if (context.draft == null || context.loose) {
                    block(Kind.ITEM, element, context);
                }
            }
            case TITLE -> block(Kind.TITLE, element, context);
            case ITEM -> block(Kind.ITEM, element, context);
            case CONTENTS -> block(Kind.CONTENTS, element, context);
            case CAPTION -> {
                context.place = Place.NONE;
                block(Kind.CAPTION, element, context);
            }
            case NOTE -> {
                context.place = Place.NONE;
                block(Kind.NOTE, element, context);
            }
            case FIGURE -> figure(element, context);
            case FORMULA -> inlineOr(Kind.FORMULA, element, context);
            case CODE -> inlineOr(Kind.CODE, element, context);
            case ARTIFACT -> block(Kind.ARTIFACT, element, context);
        }
    }

    private int level(COSDictionary element, Context context) {
        int level = StructureRole.level(roles.name(element));
        return level > 0 ? level : Math.max(1, context.sections);
    }

    /** A group within a block, as a list in a paragraph is, leaves the block open for text of its own. */
    private static void group(Context context) {
        if (context.loose) {
            open(context, null);
        }
    }

    private static void open(Context context, @Nullable Draft draft) {
        context.draft = draft;
        context.loose = draft == null;
    }

    private static void block(Kind kind, COSDictionary element, Context context) {
        String alternative = kind == Kind.FIGURE ? Alternatives.clean(element.getString(COSName.ALT)) : null;
        open(context, new Draft(kind, 0, context.place, alternative));
    }

    /** A picture is a block of the document also where no text stands in it. */
    private void figure(COSDictionary element, Context context) {
        block(Kind.FIGURE, element, context);
        Draft draft = context.draft;
        if (draft != null && draft.alternative != null) {
            draft.page = context.page == null ? null : StructureTree.id(context.page);
            add(draft);
        }
    }

    private static void inlineOr(Kind kind, COSDictionary element, Context context) {
        if (context.loose) {
            block(kind, element, context);
        }
    }

    /** The first paragraph of an item, and all of a note, a caption or an entry of contents, are part of it. */
    private static void paragraph(Context context) {
        Draft around = context.draft;
        if (around != null && !context.loose) {
            boolean first = around.kind == Kind.ITEM && !around.filled;
            around.filled = true;
            if (first || around.kind != Kind.ITEM && around.kind != Kind.PARAGRAPH && around.kind != Kind.FIGURE) {
                return;
            }
        }
        open(context, new Draft(Kind.PARAGRAPH, 0, context.place, null));
    }

    /** A numbered heading may be tagged as the body of an item of a list; its number then is part of it. */
    private static void heading(Context context, int level) {
        Draft around = context.draft;
        if (around != null && !context.loose && around.kind == Kind.ITEM && !around.filled) {
            around.kind = Kind.HEADING;
            around.level = level;
            around.filled = true;
        } else if (around == null || context.loose || around.kind != Kind.CONTENTS) {
            open(context, new Draft(Kind.HEADING, level, context.place, null));
        }
    }
}
