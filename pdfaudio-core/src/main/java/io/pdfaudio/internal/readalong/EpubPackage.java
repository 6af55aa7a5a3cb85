package io.pdfaudio.internal.readalong;

import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What holds the chapters of an EPUB together: the package document, the navigation and the style. */
final class EpubPackage {

    /**
     * A chapter as the package knows it: the name of its files, its title, how long it is spoken, the pages that begin in it.
     * One in which nothing is spoken has a page, but neither sound nor overlay: an overlay must not be empty.
     */
    record Entry(String name, String title, long spokenMillis, List<Integer> pages) {
        boolean isSpoken() {
            return spokenMillis > 0;
        }
    }

    static final String CONTAINER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
            <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
            </container>
            """;

    static final String STYLE = """
            body { line-height: 1.5; margin: 1em; }
            p.item { margin-left: 1.5em; }
            p.caption, aside { font-size: 0.9em; }
            p.formula { text-align: center; }
            pre { white-space: pre-wrap; font-size: 0.85em; }
            .spoken { background-color: #ffe9a8; color: #1d1d1d; }
            """;

    private static final String FEATURES = """
            <meta property="schema:accessMode">textual</meta>
            <meta property="schema:accessMode">auditory</meta>
            <meta property="schema:accessModeSufficient">textual</meta>
            <meta property="schema:accessibilityFeature">tableOfContents</meta>
            <meta property="schema:accessibilityFeature">synchronizedAudioText</meta>
            <meta property="schema:accessibilityFeature">pageNavigation</meta>
            <meta property="schema:accessibilityFeature">pageBreakMarkers</meta>
            <meta property="schema:accessibilityFeature">readingOrder</meta>
            <meta property="schema:accessibilityHazard">none</meta>
            <meta property="schema:accessibilitySummary">The text of a PDF with synchronized narration by a synthetic voice; pages are those of the PDF.</meta>
            <meta property="media:active-class">spoken</meta>
            """;

    private final AudiobookTags tags;
    private final List<Entry> entries;
    private final String language;
    private final Instant modified;

    EpubPackage(AudiobookTags tags, List<Entry> entries, String language, Instant modified) {
        this.modified = modified;
        this.tags = tags;
        this.entries = entries;
        this.language = language;
    }

    String opf(@Nullable String coverName) {
        StringBuilder opf = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\""
                + language + "\">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
        metadata(opf);
        opf.append("</metadata>\n<manifest>\n")
                .append(item("nav", "nav.xhtml", "application/xhtml+xml", " properties=\"nav\""))
                .append(item("style", "style.css", "text/css", ""));
        if (coverName != null) {
            String type = coverName.endsWith(".png") ? "image/png" : "image/jpeg";
            opf.append(item("cover", coverName, type, " properties=\"cover-image\""));
        }
        for (Entry entry : entries) {
            String name = entry.name;
            opf.append(item(
                    name,
                    "text/" + name + ".xhtml",
                    "application/xhtml+xml",
                    entry.isSpoken() ? " media-overlay=\"" + name + "-smil\"" : ""));
            if (entry.isSpoken()) {
                opf.append(item(name + "-smil", "smil/" + name + ".smil", "application/smil+xml", ""))
                        .append(item(name + "-audio", "audio/" + name + ".m4a", "audio/mp4", ""));
            }
        }
        opf.append("</manifest>\n<spine>\n");
        entries.forEach(
                entry -> opf.append("<itemref idref=\"").append(entry.name).append("\"/>\n"));
        return opf.append("</spine>\n</package>\n").toString();
    }

    /** The date is that of the text, so that the same book gives the same file. */
    private void metadata(StringBuilder opf) {
        opf.append("<dc:identifier id=\"id\">").append(identifier()).append("</dc:identifier>\n");
        element(opf, "dc:title", tags.title().isBlank() ? "Untitled" : tags.title());
        element(opf, "dc:language", language);
        element(opf, "dc:creator", tags.get(AudiobookTag.AUTHOR));
        element(opf, "dc:publisher", tags.get(AudiobookTag.PUBLISHER));
        element(opf, "dc:description", tags.get(AudiobookTag.DESCRIPTION));
        property(opf, "media:narrator", tags.get(AudiobookTag.NARRATOR));
        property(
                opf,
                "dcterms:modified",
                modified.truncatedTo(ChronoUnit.SECONDS).toString());
        property(opf, "pageBreakSource", "PDF: " + tags.title());
        opf.append(FEATURES);
        long total = 0;
        for (Entry entry : entries.stream().filter(Entry::isSpoken).toList()) {
            total += entry.spokenMillis;
            opf.append("<meta property=\"media:duration\" refines=\"#")
                    .append(entry.name)
                    .append("-smil\">")
                    .append(clock(entry.spokenMillis))
                    .append("</meta>\n");
        }
        property(opf, "media:duration", clock(total));
    }

    String nav() {
        StringBuilder nav = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
                + "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\""
                + language
                + "\" xml:lang=\"" + language + "\">\n<head>\n<title>" + Xml.escaped(tags.title())
                + "</title>\n</head>\n<body>\n<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\">\n<h1>"
                + Xml.escaped(tags.title()) + "</h1>\n<ol>\n");
        for (Entry entry : entries) {
            link(nav, "text/" + entry.name + ".xhtml", "", entry.title);
        }
        nav.append("</ol>\n</nav>\n");
        if (entries.stream().anyMatch(entry -> !entry.pages.isEmpty())) {
            nav.append("<nav epub:type=\"page-list\" role=\"doc-pagelist\" hidden=\"hidden\">\n<ol>\n");
            for (Entry entry : entries) {
                for (int page : entry.pages) {
                    link(nav, "text/" + entry.name + ".xhtml#page" + page, "", Integer.toString(page));
                }
            }
            nav.append("</ol>\n</nav>\n");
        }
        nav.append("<nav epub:type=\"landmarks\" hidden=\"hidden\">\n<ol>\n");
        link(nav, "text/" + entries.getFirst().name + ".xhtml", " epub:type=\"bodymatter\"", entries.getFirst().title);
        return nav.append("</ol>\n</nav>\n</body>\n</html>\n").toString();
    }

    /** The ISBN if there is a good one; else a name that is the same for the same book. */
    private String identifier() {
        String isbn = tags.get(AudiobookTag.ISBN);
        String digits = isbn == null ? null : Isbn.digits(isbn);
        if (digits != null) {
            return "urn:isbn:" + digits;
        }
        StringBuilder seed = new StringBuilder(tags.title() + "\n" + tags.get(AudiobookTag.AUTHOR));
        entries.forEach(entry -> seed.append('\n').append(entry.title));
        return "urn:uuid:" + UUID.nameUUIDFromBytes(seed.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String item(String id, String href, String type, String more) {
        return "<item id=\"" + id + "\" href=\"" + href + "\" media-type=\"" + type + "\"" + more + "/>\n";
    }

    private static void link(StringBuilder nav, String href, String attributes, String text) {
        nav.append("<li><a")
                .append(attributes)
                .append(" href=\"")
                .append(href)
                .append("\">")
                .append(Xml.escaped(text))
                .append("</a></li>\n");
    }

    private static void element(StringBuilder opf, String name, @Nullable String text) {
        if (text != null) {
            opf.append('<')
                    .append(name)
                    .append('>')
                    .append(Xml.escaped(text))
                    .append("</")
                    .append(name)
                    .append(">\n");
        }
    }

    private static void property(StringBuilder opf, String name, @Nullable String text) {
        if (text != null) {
            opf.append("<meta property=\"")
                    .append(name)
                    .append("\">")
                    .append(Xml.escaped(text))
                    .append("</meta>\n");
        }
    }

    /** A SMIL clock value. */
    static String clock(long millis) {
        return String.format(
                Locale.ROOT,
                "%d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }
}
