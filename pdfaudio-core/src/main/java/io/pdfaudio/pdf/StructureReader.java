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
    private final List<TaggedDraft> blocks = new ArrayList<>();
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
            reader.kids(root, new StructureContext(), 1);
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
        return blocks.stream().anyMatch(TaggedDraft::hasAlternative);
    }

    private static Map<Object, Integer> pages(PDDocument document) {
        Map<Object, Integer> pages = new HashMap<>();
        int number = 0;
        for (PDPage page : document.getPages()) {
            pages.putIfAbsent(StructureTree.id(page.getCOSObject()), ++number);
        }
        return pages;
    }

    private void kids(COSDictionary element, StructureContext context, int depth) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                kid(array.getObject(i), context, depth);
            }
        } else {
            kid(kids, context, depth);
        }
    }

    private void kid(@Nullable COSBase kid, StructureContext context, int depth) {
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

    private void mark(@Nullable COSDictionary content, int mcid, StructureContext context) {
        if (content == null || mcid < 0) {
            return;
        }
        Object id = StructureTree.id(content);
        marks.computeIfAbsent(id, key -> new HashMap<>()).putIfAbsent(mcid, mark(context));
        if (context.draft != null && !context.draft.hasPage()) {
            context.draft.setPage(id);
        }
    }

    private @Nullable String language() {
        return languages.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() > marked)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private Mark mark(StructureContext context) {
        marked++;
        if (context.language != null) {
            languages.merge(context.language, 1, Integer::sum);
        }
        TaggedDraft draft = context.draft;
        if (draft == null) {
            draft = new TaggedDraft(Kind.LOOSE, 0, context.place, null);
            context.draft = draft;
        }
        return new Mark(add(draft), context.replacement);
    }

    private int add(TaggedDraft draft) {
        if (draft.index() < 0) {
            draft.setIndex(blocks.size());
            blocks.add(draft);
        }
        return draft.index();
    }

    private void element(COSDictionary element, StructureContext outer, int depth) {
        StructureRole role = roles.role(element);
        StructureContext context = outer.inside();
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
        if (outer.loose() && context.draft != outer.draft && role != StructureRole.INLINE) {
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

    private void enter(StructureRole role, COSDictionary element, StructureContext context) {
        switch (role) {
            case INLINE -> {}
            case GROUP -> context.group();
            case SECTION -> {
                context.sections++;
                context.group();
            }
            case TABLE -> {
                context.place = new Place(++tables, 0, 0);
                context.open(null);
            }
            case ROW -> {
                context.place = new Place(context.place.table(), ++rows, 0);
                context.open(null);
            }
            case CELL -> {
                context.place = new Place(context.place.table(), context.place.row(), ++cells);
                context.open(null);
            }
            case HEADING -> context.heading(level(element, context));
            case PARAGRAPH -> context.paragraph();
            case ITEM_PART -> {
                if (context.draft == null || context.loose()) {
                    context.block(Kind.ITEM);
                }
            }
            case TITLE -> context.block(Kind.TITLE);
            case ITEM -> context.block(Kind.ITEM);
            case CONTENTS -> context.block(Kind.CONTENTS);
            case CAPTION -> {
                context.place = Place.NONE;
                context.block(Kind.CAPTION);
            }
            case NOTE -> {
                context.place = Place.NONE;
                context.block(Kind.NOTE);
            }
            case FIGURE -> figure(element, context);
            case FORMULA -> context.inlineOr(Kind.FORMULA);
            case CODE -> context.inlineOr(Kind.CODE);
            case ARTIFACT -> context.block(Kind.ARTIFACT);
        }
    }

    private int level(COSDictionary element, StructureContext context) {
        int level = StructureRole.level(roles.name(element));
        return level > 0 ? level : Math.max(1, context.sections);
    }

    /** A picture is a block of the document also where no text stands in it. */
    private void figure(COSDictionary element, StructureContext context) {
        context.block(Kind.FIGURE, Alternatives.clean(element.getString(COSName.ALT)));
        TaggedDraft draft = context.draft;
        if (draft != null && draft.hasAlternative()) {
            draft.setPage(context.page == null ? null : StructureTree.id(context.page));
            add(draft);
        }
    }
}
