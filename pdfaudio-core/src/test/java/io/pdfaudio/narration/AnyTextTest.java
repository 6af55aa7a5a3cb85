package io.pdfaudio.narration;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Narrates texts of odd pieces; the fuzz targets do the same for hours. */
class AnyTextTest {

    static final List<String> PIECES = List.of(
            "1",
            "23",
            "4,567.89",
            "007",
            "1850",
            "12:30",
            "3/4",
            "MCMXC",
            "iv",
            "Dr.",
            "St.",
            "e.g.",
            "U.S.A.",
            "\u20AC",
            "$5m",
            "%",
            "\u00B0C",
            "km/h",
            "H2O",
            "a@b.co",
            "https://x.org/?q=1#z",
            "doi:10.1/x",
            "[12]",
            "(Smith, 2010)",
            "\u2014",
            "-",
            "...",
            "* * *",
            "\uFB01",
            "\u00BD",
            "\u0661\u0662",
            "\u4E2D\u6587",
            "\uD835\uDC49",
            "\uD800",
            "\u0301",
            "\u200B",
            " ",
            "\u00A0",
            "\n",
            "\t",
            ".",
            ",",
            "!",
            "\"",
            "\u201C",
            "'",
            "(",
            ")",
            "word",
            "THE",
            "x\u00B2",
            "\u00AD",
            "1st",
            "2nd",
            "No.",
            "pp.",
            "\u2160",
            "#",
            "&",
            "=",
            "+",
            "<",
            "\u2192");

    @Property(tries = 60)
    void accountsForOddTexts(@ForAll @Size(max = 30) List<Byte> choice) {
        StringBuilder text = new StringBuilder();
        choice.forEach(piece -> text.append(PIECES.get(Byte.toUnsignedInt(piece) % PIECES.size())));
        if (!text.toString().isBlank()) {
            AnyText.narrate(text.toString());
        }
    }

    @Test
    void findsNoAbbreviationInAMarkBeforeAFullStop() {
        AnyText.narrate("\u2192.a");
        AnyText.narrate("\u238A\u270A.\u00B0C<\uD835\uDC49");
    }

    @Test
    void accountsForEachPieceAlone() {
        PIECES.stream().filter(piece -> !piece.isBlank()).forEach(AnyText::narrate);
    }
}
