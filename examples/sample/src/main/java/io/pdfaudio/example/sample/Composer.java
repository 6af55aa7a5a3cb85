package io.pdfaudio.example.sample;

import io.pdfaudio.example.sample.Element.Run;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Lays the manuscript out on pages and writes down, on the way, in which order it is read. */
final class Composer {

    private static final double INDENT = 14;

    private final Type.Family family;
    private final Sheets sheets;
    private final Hyphens hyphens = new Hyphens();
    private final Outline outline;
    private final ReadingText reading;
    private final List<Element> floating = new ArrayList<>();
    private double size = 12;
    private double leading = 16;
    private boolean afterHeading = true;
    private int notes;

    Composer(PDDocument document, Type.Family family, Sheets sheets, ReadingText reading) {
        this.family = family;
        this.sheets = sheets;
        this.outline = new Outline(document);
        this.reading = reading;
    }

    void compose(List<Element> elements) {
        for (Element element : elements) {
            compose(element);
        }
        placeFloating();
        reading.endChapter();
    }

    private void compose(Element element) {
        switch (element) {
            case Element.Title title -> title(title);
            case Element.Section section -> section(section);
            case Element.Paragraph paragraph -> paragraph(paragraph);
            case Element.Columns columns -> columns(columns);
            case Element.Vignette vignette -> vignette(vignette);
            case Element.Figure figure -> floatOrPlace(figure);
            case Element.Table table -> floatOrPlace(table);
        }
    }

    private void title(Element.Title title) {
        placeFloating();
        reading.endChapter();
        sheets.openChapter(title.text());
        size = 12;
        leading = 16;
        notes = 0;
        Frame frame = sheets.frame();
        Type type = new Type(family.bold(), 21);
        sheets.pen().centered(title.text(), type, Ink.BLUE, frame.x + frame.width / 2, frame.take(24));
        outline.chapter(title.text(), sheets.pageIndex(), frame.y() + 30);
        reading.title(title.text());
        frame.take(12);
        afterHeading = true;
    }

    private void vignette(Element.Vignette vignette) {
        Frame frame = sheets.frame();
        double y = frame.take(78 + vignette.space());
        sheets.pen().at(frame.x + frame.width / 2, y, 1, () -> Vignettes.draw(vignette.name(), sheets.pen()));
        frame.take(12);
    }

    private void columns(Element.Columns columns) {
        sheets.frame().take(8);
        sheets.columns(2, columns.lastHeight());
        size = 10;
        leading = 13;
    }

    private void section(Element.Section section) {
        Type type = new Type(family.bold(), size + 1.5);
        if (sheets.frame().left() < 3.2 * leading + 20) {
            sheets.next();
        }
        Frame frame = sheets.frame();
        frame.take(frame.untouched() ? 12 : 24);
        sheets.pen().text(section.text(), type, Ink.BLUE, frame.x, frame.y());
        outline.section(section.text(), sheets.pageIndex(), frame.y() + 16);
        frame.take(5);
        reading.section(section.text());
        afterHeading = true;
    }

    private void paragraph(Element.Paragraph paragraph) {
        Atom.Style style = new Atom.Style(new Type(family.regular(), size), new Type(family.italic(), size));
        List<Atom> atoms = Atom.of(paragraph, style, hyphens, notes + 1);
        List<Line> lines = LineBreaker.lines(atoms, sheets.frame().width, afterHeading ? 0 : INDENT);
        for (int i = 0; i < lines.size(); i++) {
            place(lines, i);
        }
        afterHeading = false;
        reading.paragraph(
                paragraph,
                notes
                        - (int) paragraph.runs().stream()
                                .filter(Run.Note.class::isInstance)
                                .count());
    }

    private void place(List<Line> lines, int index) {
        Line line = lines.get(index);
        boolean pair = lines.size() > 1 && (index == 0 || index == lines.size() - 2);
        List<Line> noteLines = noteLines(line, sheets.frame().width);
        double needed = (pair ? 2 : 1) * leading + sheets.frame().notesHeight(noteLines.size(), Sheets.NOTE_LEADING);
        if (sheets.frame().left() < needed) {
            sheets.next();
            placeFloating();
            if (index == 0) {
                reading.settle();
            }
        }
        notes += line.notes().size();
        sheets.frame().addNotes(noteLines, Sheets.NOTE_LEADING);
        sheets.pen().line(line, sheets.frame().x, sheets.frame().take(leading));
    }

    private List<Line> noteLines(Line line, double width) {
        Type upright = new Type(family.regular(), 8.5);
        Atom.Style style = new Atom.Style(upright, new Type(family.italic(), 8.5));
        List<Line> lines = new ArrayList<>();
        int number = notes + 1;
        for (String note : line.notes()) {
            List<Atom> atoms = new ArrayList<>();
            atoms.add(new Atom.Box(Integer.toString(number++), style.call(), 2.9, null));
            atoms.add(new Atom.Space(upright));
            atoms.addAll(Atom.of(new Element.Paragraph(List.of(new Run.Text(note, false))), style, hyphens, number));
            lines.addAll(LineBreaker.lines(atoms, width, 0));
        }
        return lines;
    }

    private void floatOrPlace(Element element) {
        if (floating.isEmpty() && sheets.frame().left() >= height(element)) {
            draw(element);
            reading.settle();
        } else {
            floating.add(element);
        }
    }

    /** Places what did not fit on the page on which it was mentioned. */
    private void placeFloating() {
        while (!floating.isEmpty()) {
            Element element = floating.removeFirst();
            if (sheets.frame().left() < height(element)) {
                sheets.next();
            }
            draw(element);
        }
    }

    private double height(Element element) {
        return element instanceof Element.Table table
                ? Tables.height(table) + 2 * Plates.GAP
                : Plates.HEIGHT + Plates.CAPTION + 2 * Plates.GAP;
    }

    private void draw(Element element) {
        Frame frame = sheets.frame();
        frame.take(frame.untouched() ? 0 : Plates.GAP);
        switch (element) {
            case Element.Figure figure -> {
                Plates.draw(figure, family, sheets.pen(), frame);
                reading.figure(figure);
            }
            case Element.Table table -> {
                Tables.draw(table, family, sheets.pen(), frame);
                reading.table(table);
            }
            default -> throw new IllegalStateException("cannot float: " + element);
        }
        frame.take(Plates.GAP);
    }
}
