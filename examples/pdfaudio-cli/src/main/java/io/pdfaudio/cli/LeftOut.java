package io.pdfaudio.cli;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.narration.NarrationSettings;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the reading text does not have because the audiobook does not. */
enum LeftOut {
    TABLE("table", "--tables read"),
    LISTING("listing", "--code read"),
    FORMULA("formula", "--formulas read"),
    FOOTNOTE("footnote", "--footnotes chapter"),
    CAPTION("caption", "--figures caption");

    private final String word;
    private final String option;

    LeftOut(String word, String option) {
        this.word = word;
        this.option = option;
    }

    /** Returns one line that counts what is left out of a book and names the options that put it in, or empty. */
    static Optional<String> note(Path pdf, Book book, NarrationSettings settings) {
        Map<LeftOut, Integer> counts = new EnumMap<>(LeftOut.class);
        for (Chapter chapter : book.chapters()) {
            for (Block block : chapter.blocks()) {
                if (!settings.reads(block)) {
                    of(block).ifPresent(kind -> counts.merge(kind, 1, Integer::sum));
                }
            }
        }
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        String kinds = counts.entrySet().stream()
                .map(kind -> kind.getValue() + " " + kind.getKey().word + (kind.getValue() == 1 ? "" : "s"))
                .collect(Collectors.joining(", "));
        String options = counts.keySet().stream().map(kind -> kind.option).collect(Collectors.joining(", "));
        return Optional.of("pdfaudio: left out of the text of " + Shell.harmless(pdf.toString())
                + ", as of its audiobook: " + kinds + "; to have them, say " + options + ".");
    }

    private static Optional<LeftOut> of(Block block) {
        return switch (block) {
            case Block.Table table -> Optional.of(TABLE);
            case Block.Code code -> Optional.of(LISTING);
            case Block.Formula formula -> Optional.of(FORMULA);
            case Block.Footnote note -> Optional.of(FOOTNOTE);
            case Block.Caption caption -> Optional.of(CAPTION);
            default -> Optional.empty();
        };
    }
}
