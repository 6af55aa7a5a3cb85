package io.pdfaudio.example.sample;

import io.pdfaudio.example.sample.Element.Run;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The smallest part of a paragraph that the line breaker moves. */
sealed interface Atom {

    /** Letters that stay together, perhaps raised above the line to call a footnote. */
    record Box(
            String text, Type type, double rise, @Nullable String note) implements Atom {}

    /** A space; a line may end here. */
    record Space(Type type) implements Atom {}

    /** A place within a word where a line may end, after the hyphen given or, if it is empty, as it is. */
    record Joint(String hyphen, Type type) implements Atom {}

    /** The types of a paragraph. */
    record Style(Type upright, Type italic) {
        Type call() {
            return new Type(upright.font(), upright.size() * 0.62);
        }
    }

    /** Takes a paragraph apart; its footnotes are numbered from {@code firstNote}. */
    static List<Atom> of(Element.Paragraph paragraph, Style style, Hyphens hyphens, int firstNote) {
        List<Atom> atoms = new ArrayList<>();
        int number = firstNote;
        for (Run run : paragraph.runs()) {
            switch (run) {
                case Run.Text text ->
                    addText(atoms, text.text(), text.italic() ? style.italic() : style.upright(), hyphens);
                case Run.Note note ->
                    atoms.add(new Box(
                            Integer.toString(number++),
                            style.call(),
                            style.upright().size() * 0.34,
                            note.text()));
            }
        }
        return atoms;
    }

    private static void addText(List<Atom> atoms, String text, Type type, Hyphens hyphens) {
        String[] words = text.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            if (i > 0) {
                atoms.add(new Space(type));
            }
            if (!words[i].isEmpty()) {
                addWord(atoms, hyphens.parts(words[i]), type);
            }
        }
    }

    private static void addWord(List<Atom> atoms, List<String> parts, Type type) {
        for (int i = 0; i < parts.size(); i++) {
            atoms.add(new Box(parts.get(i), type, 0, null));
            if (i + 1 < parts.size()) {
                atoms.add(new Joint(parts.get(i).endsWith("-") ? "" : "-", type));
            }
        }
    }
}
