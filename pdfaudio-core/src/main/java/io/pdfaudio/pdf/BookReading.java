package io.pdfaudio.pdf;

import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookMetadata;
import io.pdfaudio.document.Omission;
import io.pdfaudio.pdf.TextBlock.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Future;

/** The way from pages to a book, with evidence from all pages. Made for one document. */
final class BookReading {

    private static final String OPENING = "Opening";
    private static final String WHOLE = "Text";
    private static final int SAMPLE = 20_000;

    private final List<PageText> pages;
    private final List<OutlineEntry> outline;
    private final StructureTree tree;
    private final Workers workers;
    private final List<Omission> omissions = new ArrayList<>();

    BookReading(
            List<PageText> pages,
            List<OutlineEntry> outline,
            StructureTree tree,
            List<Omission> damaged,
            Workers workers) {
        this.tree = tree;
        this.omissions.addAll(damaged);
        this.workers = workers;
        List<PageText> numberless = MarginNumbers.strip(Typescript.plain(pages));
        List<PageText> plain = workers.map(numberless.size(), i -> FigureText.strip(numberless.get(i)));
        this.pages = LoneHeads.strip(RunningHeads.strip(ImposedPages.split(plain), workers));
        this.outline = outline;
    }

    Book book(BookMetadata metadata, int pageCount) {
        pages.forEach(page -> omissions.addAll(page.omissions()));
        omissions.addAll(PicturePages.find(pages));
        List<List<Float>> known = ReadingOrder.knownEdges(pages, workers);
        List<List<Column>> columns = workers.map(pages.size(), i -> columns(pages.get(i), known.get(i)));
        List<Column> all = columns.stream().flatMap(List::stream).toList();
        Future<Vocabulary> vocabulary = workers.start(() -> Vocabulary.of(
                all.stream().flatMap(column -> column.lines().stream()).toList()));
        TypeSizes sizes = TypeSizes.ofColumns(all);
        List<TextBlock> blocks = ParagraphJoiner.join(layout(columns, all, sizes));
        ChapterDetector.Found found = new ChapterDetector(blocks, sizes.body(), tree).detect(outline, omissions);
        found.sections().keySet().forEach(i -> blocks.set(i, blocks.get(i).as(Role.HEADING)));
        List<ChapterStart> starts = found.chapters();
        HeadingLevels levels = new HeadingLevels(blocks, starts, found.sections(), tree);
        BookAssembler assembler = new BookAssembler(blocks, levels, Workers.get(vocabulary), tree, omissions);
        String opening = starts.isEmpty() ? metadata.title() == null ? WHOLE : metadata.title() : OPENING;
        var chapters = assembler.chapters(starts, opening);
        omissions.sort(Comparator.comparingInt(omission -> omission.source().page()));
        return new Book(withLanguage(metadata, blocks), pageCount, chapters, omissions);
    }

    /** Trusts the text more than the declaration, which many programs fill with their own language. */
    private BookMetadata withLanguage(BookMetadata metadata, List<TextBlock> blocks) {
        StringBuilder sample = new StringBuilder();
        for (TextBlock block : blocks.subList(blocks.size() / 4, blocks.size())) {
            if (block.role() == Role.PARAGRAPH && sample.length() < SAMPLE) {
                sample.append(block.plain()).append('\n');
            }
        }
        String declared = tree.language() == null ? metadata.language() : tree.language();
        String language = LanguageDetector.detect(sample.toString())
                .filter(found -> declared == null
                        || !Locale.forLanguageTag(declared).getLanguage().equals(found))
                .orElse(declared);
        return new BookMetadata(metadata.title(), metadata.author(), language, metadata.modified());
    }

    private static List<Column> columns(PageText page, List<Float> known) {
        List<Column> columns = new ArrayList<>(ReadingOrder.columns(page.frame(), page.segments(), known));
        for (PageText.Turned turned : page.aside()) {
            columns.addAll(ReadingOrder.columns(turned.frame(), turned.segments(), List.of()));
        }
        return columns;
    }

    private List<List<TextBlock>> layout(List<List<Column>> columns, List<Column> all, TypeSizes sizes) {
        PageLayout layout = new PageLayout(sizes, new ColumnEdges(all), ParagraphStyle.of(all, sizes));
        TaggedLayout tagged = new TaggedLayout(tree, columns, layout, omissions);
        List<List<List<TextBlock>>> blocks = workers.map(
                columns.size(),
                i -> tagged.trusts(i)
                        ? List.of()
                        : columns.get(i).stream()
                                .map(column ->
                                        layout.blocks(column, pages.get(i).rules()))
                                .toList());
        List<List<TextBlock>> inOrder = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (tagged.trusts(i)) {
                inOrder.add(tagged.blocks(i, pages.get(i).rules()));
            } else {
                inOrder.addAll(blocks.get(i));
            }
        }
        return inOrder;
    }
}
