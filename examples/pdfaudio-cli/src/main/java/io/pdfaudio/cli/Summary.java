package io.pdfaudio.cli;

import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.ConversionProgress;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.Omission.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in a few lines what came of a conversion. */
final class Summary {

    private Summary() {}

    static List<String> of(Audiobook audiobook, ConversionProgress progress) {
        int chapters = audiobook.chapters().size();
        List<String> lines = new ArrayList<>();
        lines.add(Shell.harmless(audiobook.file().toString()) + ": " + chapters
                + (chapters == 1 ? " chapter, " : " chapters, ") + Clock.of(audiobook.duration()) + ", read by "
                + Shell.harmless(audiobook.voice().name()));
        lines.add(String.format(
                Locale.ROOT,
                "Made in %s, %.1f times as fast as it sounds; %d of %d utterances were reused.",
                Clock.of(progress.elapsed()),
                progress.speed(),
                audiobook.utterancesReused(),
                audiobook.utterances()));
        if (!audiobook.omissions().isEmpty()) {
            lines.add("Not read: " + omissions(audiobook.omissions()) + ".");
        }
        return lines;
    }

    private static String omissions(List<Omission> omissions) {
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        omissions.forEach(omission -> counts.merge(omission.reason(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + name(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String name(Reason reason, int count) {
        String one =
                switch (reason) {
                    case RUNNING_HEAD -> "running head";
                    case FOLIO -> "page number";
                    case ARTIFACT -> "artifact";
                    case INVISIBLE -> "invisible text";
                    case OVERPRINT -> "overprint";
                    case MARGIN -> "marginal text";
                    case FIGURE_TEXT -> "label in a figure";
                    case CONTENTS -> "line of contents";
                    case FOOTNOTE_CALL -> "footnote mark";
                    case TABLE -> "table";
                    case CODE -> "listing";
                    case FORMULA -> "formula";
                    case UNPRONOUNCEABLE -> "ornament";
                };
        if (count == 1) {
            return one;
        }
        return switch (reason) {
            case FIGURE_TEXT -> "labels in figures";
            case CONTENTS -> "lines of contents";
            default -> one + "s";
        };
    }
}
