package io.pdfaudio.internal.readalong;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.TextSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The page of one chapter: all of its text as printed, with a name on each part that is heard and a mark where a page begins. */
final class EpubPage {

    private final EpubChapter chapter;
    private final String language;
    private final List<Integer> pages;
    private final Map<Block, List<SpokenRange>> spoken = new IdentityHashMap<>();
    private final StringBuilder html = new StringBuilder();
    /** Where pages begin in the block at hand, as far as they were not reached. */
    private final ArrayDeque<TextSpan> pageStarts = new ArrayDeque<>();

    private int lastPage;

    /**
     * Creates the page.
     *
     * @param pages takes the numbers of the pages that begin in this chapter
     */
    EpubPage(EpubChapter chapter, String language, int lastPage, List<Integer> pages) {
        this.chapter = chapter;
        this.language = language;
        this.lastPage = lastPage;
        this.pages = pages;
        chapter.ranges().stream()
                .sorted(Comparator.comparingInt(SpokenRange::from))
                .forEach(range -> spoken.computeIfAbsent(range.block(), block -> new ArrayList<>())
                        .add(range));
    }

    String xhtml() {
        String title = Xml.escaped(chapter.chapter().title());
        String lang = " lang=\"" + language + "\" xml:lang=\"" + language + "\"";
        html.append(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"")
                .append(" xmlns:epub=\"http://www.idpf.org/2007/ops\"")
                .append(lang)
                .append(">\n<head>\n<title>")
                .append(title)
                .append(
                        "</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"../style.css\"/>\n</head>\n<body>\n")
                .append("<section epub:type=\"chapter\" role=\"doc-chapter\" aria-label=\"")
                .append(title)
                .append("\">\n");
        pageBreak(chapter.chapter().page());
        chapter.before().forEach(this::element);
        Block.Heading heading = chapter.title();
        if (heading != null) {
            element("h1", "", heading);
        }
        for (Block block : chapter.chapter().blocks()) {
            if (!block.text().isBlank()) {
                element(block);
            }
        }
        chapter.after().forEach(this::element);
        return html.append("</section>\n</body>\n</html>\n").toString();
    }

    int lastPage() {
        return lastPage;
    }

    private void element(Block block) {
        switch (block) {
            case Block.Heading heading -> element("h" + Math.clamp(heading.level(), 2, 6), "", heading);
            case Block.Paragraph paragraph -> element("p", "", paragraph);
            case Block.ListItem item -> element("p", " class=\"item\"", item);
            case Block.Table table -> element("pre", " class=\"table\"", table);
            case Block.Code code -> element("pre", "", code);
            case Block.Formula formula -> element("p", " class=\"formula\"", formula);
            case Block.Figure figure -> element("p", " class=\"figure\"", figure);
            case Block.Caption caption -> element("p", " class=\"caption\"", caption);
            case Block.Footnote note -> {
                html.append("<aside epub:type=\"footnote\" role=\"doc-footnote\">");
                element("p", "", note);
                html.append("</aside>\n");
            }
        }
    }

    private void element(String name, String attributes, Block block) {
        html.append('<').append(name).append(attributes).append('>');
        text(block, name.equals("pre"));
        html.append("</").append(name).append(">\n");
    }

    /** The text with spans around what is spoken. */
    private void text(Block block, boolean keepLines) {
        pageStarts.clear();
        int page = lastPage;
        for (TextSpan span : block.spans()) {
            if (span.source().page() > page) {
                page = span.source().page();
                pageStarts.add(span);
            }
        }
        int done = 0;
        for (SpokenRange range : spoken.getOrDefault(block, List.of())) {
            plain(block, done, range.from(), keepLines);
            html.append("<span id=\"").append(range.id()).append("\">");
            plain(block, range.from(), range.to(), keepLines);
            html.append("</span>");
            done = range.to();
        }
        plain(block, done, block.text().length(), keepLines);
    }

    /** A part of the text, with marks where pages begin. */
    private void plain(Block block, int from, int to, boolean keepLines) {
        int done = from;
        while (!pageStarts.isEmpty() && pageStarts.getFirst().start() < to) {
            TextSpan span = pageStarts.removeFirst();
            int at = Math.max(done, span.start());
            letters(block.text().substring(done, at), keepLines);
            pageBreak(span.source().page());
            done = at;
        }
        letters(block.text().substring(done, to), keepLines);
    }

    private void pageBreak(int page) {
        if (page > lastPage) {
            lastPage = page;
            pages.add(page);
            html.append("<span epub:type=\"pagebreak\" role=\"doc-pagebreak\" id=\"page")
                    .append(page)
                    .append("\" aria-label=\"")
                    .append(page)
                    .append("\"></span>");
        }
    }

    private void letters(String text, boolean keepLines) {
        String escaped = Xml.escaped(text);
        html.append(keepLines ? escaped : escaped.replace("\n", "<br/>\n"));
    }
}
