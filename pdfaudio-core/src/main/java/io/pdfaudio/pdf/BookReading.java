package io.pdfaudio.pdf;

import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookMetadata;
import io.pdfaudio.document.Omission;
import io.pdfaudio.pdf.TextBlock.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The way from pages to a book, with evidence from all pages. Made for one document. */
final class BookReading {

    private static final String OPENING = "Opening";
    private static final String WHOLE = "Text";
    private static final int SAMPLE = 20_000;

    private final List<PageText> pages;
    private final List<OutlineEntry> outline;
    private final List<Omission> omissions = new ArrayList<>();

    BookReading(List<PageText> pages, List<OutlineEntry> outline, List<Omission> damaged) {
        this.omissions.addAll(damaged);
        List<PageText> plain =
                pages.stream().map(MarginNumbers::strip).map(FigureText::strip).toList();
        this.pages = RunningHeads.strip(ImposedPages.split(plain));
        this.outline = outline;
    }

    Book book(BookMetadata metadata, int pageCount) {
        pages.forEach(page -> omissions.addAll(page.omissions()));
        omissions.addAll(PicturePages.find(pages));
        List<List<Float>> known = ReadingOrder.knownEdges(pages);
        List<List<Column>> columns = IntStream.range(0, pages.size())
                .mapToObj(i -> columns(pages.get(i), known.get(i)))
                .toList();
        List<Column> all = columns.stream().flatMap(List::stream).toList();
        TypeSizes sizes = TypeSizes.ofColumns(all);
        List<TextBlock> blocks = ParagraphJoiner.join(layout(columns, all, sizes));
        Vocabulary vocabulary = Vocabulary.of(
                all.stream().flatMap(column -> column.lines().stream()).toList());
        List<ChapterStart> starts = ChapterDetector.detect(blocks, outline, sizes.body());
        BookAssembler assembler = new BookAssembler(blocks, vocabulary, omissions);
        String opening = starts.isEmpty() ? metadata.title() == null ? WHOLE : metadata.title() : OPENING;
        var chapters = assembler.chapters(starts, opening);
        omissions.sort(Comparator.comparingInt(omission -> omission.source().page()));
        return new Book(withLanguage(metadata, blocks), pageCount, chapters, omissions);
    }

    /** Trusts the text more than the declaration, which many programs fill with their own language. */
    private static BookMetadata withLanguage(BookMetadata metadata, List<TextBlock> blocks) {
        StringBuilder sample = new StringBuilder();
        for (TextBlock block : blocks.subList(blocks.size() / 4, blocks.size())) {
            if (block.role() == Role.PARAGRAPH && sample.length() < SAMPLE) {
                sample.append(block.plain()).append('\n');
            }
        }
        String declared = metadata.language();
        String language = LanguageDetector.detect(sample.toString())
                .filter(found -> declared == null
                        || !Locale.forLanguageTag(declared).getLanguage().equals(found))
                .orElse(declared);
        return new BookMetadata(metadata.title(), metadata.author(), language);
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
        List<List<TextBlock>> blocks = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            for (Column column : columns.get(i)) {
                blocks.add(layout.blocks(column, pages.get(i).rules()));
            }
        }
        return blocks;
    }
}
