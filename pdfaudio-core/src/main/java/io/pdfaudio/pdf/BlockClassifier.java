package io.pdfaudio.pdf;

import io.pdfaudio.pdf.TextBlock.Role;
import java.util.Locale;
import java.util.Set;

/** Gives paragraphs their role by how they are printed and what they begin with. */
final class BlockClassifier {

    private static final float LARGER = 1.1f;
    private static final int LONGEST_HEADING = 160;
    private static final int MOST_HEADING_LINES = 4;
    private static final Set<String> CAPTIONS = Set.of(
            "figure",
            "fig",
            "table",
            "tab",
            "abbildung",
            "abb",
            "tabelle",
            "figura",
            "tabla",
            "tableau",
            "tabella",
            "listing",
            "scheme",
            "plate",
            "algorithm",
            "exhibit",
            "tabela",
            "figuur",
            "tabel",
            "cuadro",
            "ilustraci\u00F3n",
            "gr\u00E1fico",
            "quadro",
            "grafico",
            "illustrazione",
            "ilustra\u00E7\u00E3o",
            "afbeelding",
            "grafik",
            "illustration",
            "sch\u00E9ma",
            "schema",
            "\u043B\u0438\u0441\u0442\u0438\u043D\u0433",
            "\u0440\u0438\u0441\u0443\u043D\u043E\u043A",
            "\u0440\u0438\u0441",
            "\u0442\u0430\u0431\u043B\u0438\u0446\u0430");

    private final TypeSizes sizes;
    private final ParagraphStyle style;

    BlockClassifier(TypeSizes sizes, ParagraphStyle style) {
        this.sizes = sizes;
        this.style = style;
    }

    /** Gives a block its role; the size is that of the text it stands in, which may be smaller than that of the book. */
    TextBlock classify(TextBlock block, float around) {
        if (block.role() != Role.PARAGRAPH) {
            return block;
        }
        String text = block.plain();
        if (isCaption(text)) {
            return block.as(Role.CAPTION);
        }
        if (block.mono()) {
            return block.as(style.listings().role(block));
        }
        if (!ListMarkers.startsWithBullet(text) && isHeading(block, text, around)) {
            return block.as(Role.HEADING);
        }
        return ListMarkers.startsItem(text) && !isSpeech(block, text) ? block.as(Role.LIST_ITEM) : block;
    }

    /** Tells whether a block starts with a dash as speech does: where paragraphs start, and its second line not set in. */
    private boolean isSpeech(TextBlock block, String text) {
        return ListMarkers.startsWithDash(text)
                && style.isIndented(block.first(), block.left())
                && (block.lines().size() == 1
                        || block.lines().get(1).x0() < block.first().x0());
    }

    /** Tells whether a text starts like "Figure 3:" or "Table 2.1". */
    static boolean isCaption(String text) {
        int space = text.indexOf(' ');
        if (space < 3 || space + 1 >= text.length()) {
            return false;
        }
        String word = text.substring(0, space).toLowerCase(Locale.ROOT);
        String label = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        if (!CAPTIONS.contains(label)) {
            return false;
        }
        int end = text.indexOf(' ', space + 1);
        String number = text.substring(space + 1, end < 0 ? text.length() : end);
        char last = number.charAt(number.length() - 1);
        boolean closed = last == ':'
                || last == '.'
                || last == '|'
                || end > 0 && end + 1 < text.length() && Character.isUpperCase(text.charAt(end + 1))
                || end < 0;
        return closed && Character.isDigit(number.charAt(0))
                || closed && RomanNumerals.value(number.replaceAll("[.:]", "")) > 0;
    }

    private boolean isHeading(TextBlock block, String text, float around) {
        if (text.length() > LONGEST_HEADING
                || block.lines().size() > MOST_HEADING_LINES
                || !Characters.hasWord(text)
                || !text.codePoints().anyMatch(Character::isLetter) && block.size() < 1.3f * sizes.body()) {
            return false;
        }
        if (block.size() >= LARGER * sizes.body()) {
            return true;
        }
        boolean small = block.size() < 0.9f * sizes.body();
        boolean title = isNumbered(text) || isUpper(text) && text.endsWith(".");
        boolean sentence = Sentences.ends(text) && !text.endsWith(":") && !title;
        if (block.bold() && block.size() >= LARGER * around && !small && !sentence) {
            return true;
        }
        boolean narrow = block.last().x1() < block.right() - 2 * block.size();
        if (small || sentence || text.endsWith(",") || !narrow) {
            return false;
        }
        return block.bold() && (Character.isUpperCase(firstLetter(text)) || isNumbered(text)) || isUpper(text);
    }

    private static int firstLetter(String text) {
        return text.codePoints().filter(Character::isLetter).findFirst().orElse('a');
    }

    private static boolean isNumbered(String text) {
        int space = text.indexOf(' ');
        return space > 0
                && Character.isDigit(text.charAt(0))
                && text.substring(0, space).chars().allMatch(c -> Character.isDigit(c) || c == '.');
    }

    private static boolean isUpper(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
            letters += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return letters >= 4;
    }
}
