package io.pdfaudio.example.sample;

import io.pdfaudio.example.sample.Element.Run;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Reads the text of the book. A line {@code # ...} is a chapter's title, {@code ## ...} a heading, {@code @...} a picture,
 * table or layout, {@code | ... |} a row of the table above it, and any other line a paragraph, in which {@code *...*} is
 * italic and {@code [^...]} a footnote.
 */
final class Manuscript {

    private Manuscript() {}

    static List<Element> load() {
        List<Element> elements = new ArrayList<>();
        for (String line : resource("manuscript.txt").lines().toList()) {
            if (line.startsWith("|")) {
                Element.Table table = (Element.Table) elements.removeLast();
                elements.add(withRow(table, line));
            } else if (!line.isBlank()) {
                elements.add(parse(line));
            }
        }
        return elements;
    }

    /** Returns the text of a file that stands beside this class. */
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Manuscript.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Element parse(String line) {
        if (line.startsWith("## ")) {
            return new Element.Section(line.substring(3));
        }
        if (line.startsWith("# ")) {
            return new Element.Title(line.substring(2));
        }
        return line.startsWith("@") ? directive(line.substring(1)) : new Element.Paragraph(runs(line));
    }

    private static Element directive(String line) {
        int space = line.indexOf(' ');
        String name = space < 0 ? line : line.substring(0, space);
        String rest = space < 0 ? "" : line.substring(space + 1);
        int bar = rest.indexOf(" | ");
        return switch (name) {
            case "vignette" -> new Element.Vignette(rest, 0);
            case "tailpiece" -> new Element.Vignette(rest, 30);
            case "figure" -> new Element.Figure(rest.substring(0, bar), rest.substring(bar + 3));
            case "table" -> new Element.Table(rest, List.of());
            case "columns" -> new Element.Columns(Double.parseDouble(rest));
            default -> throw new IllegalStateException("the manuscript has an unknown line: @" + line);
        };
    }

    private static Element.Table withRow(Element.Table table, String line) {
        List<String> cells = Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                .map(String::strip)
                .toList();
        List<List<String>> rows = new ArrayList<>(table.rows());
        rows.add(cells);
        return new Element.Table(table.caption(), rows);
    }

    private static List<Run> runs(String line) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        boolean italic = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != '*' && c != '[') {
                continue;
            }
            addText(runs, line.substring(at, i), italic);
            if (c == '*') {
                italic = !italic;
            } else {
                int end = line.indexOf(']', i);
                runs.add(new Run.Note(line.substring(i + 2, end)));
                i = end;
            }
            at = i + 1;
        }
        addText(runs, line.substring(at), italic);
        return runs;
    }

    private static void addText(List<Run> runs, String text, boolean italic) {
        if (!text.isEmpty()) {
            runs.add(new Run.Text(text, italic));
        }
    }
}
