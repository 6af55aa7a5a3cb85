package io.pdfaudio.cli;

import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.ConversionProgress;
import io.pdfaudio.conversion.SpeechUsage;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.Omission.Reason;
import java.nio.file.Path;
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
        List<String> lines = new ArrayList<>();
        lines.add(where(audiobook) + ": " + count(audiobook.chapters().size(), "chapter") + ", "
                + Clock.of(audiobook.duration()) + ", read by "
                + Shell.harmless(audiobook.voice().name()));
        lines.add(String.format(
                Locale.ROOT,
                "Made in %s, %.1f times as fast as it sounds; %s.",
                Clock.of(progress.elapsed()),
                progress.speed(),
                reused(audiobook.usage())));
        lines.add(Loudness.line(audiobook.loudness()));
        audiobook.epub().ifPresent(epub -> lines.add("Read along: " + Shell.harmless(epub.toString())));
        audiobook.voiceChanges().forEach(change -> lines.add(Shell.harmless(change.sentence())));
        audiobook.faults().forEach(fault -> lines.add("Listen to it: " + Shell.harmless(fault.sentence())));
        if (!audiobook.omissions().isEmpty()) {
            lines.add("Not read: " + omissions(audiobook.omissions()) + ".");
        }
        return lines;
    }

    private static String where(Audiobook audiobook) {
        Path first = audiobook.file();
        Path folder = first.toAbsolutePath().getParent();
        return audiobook.files().size() == 1
                ? Shell.harmless(first.toString())
                : audiobook.files().size() + " files in " + Shell.harmless(String.valueOf(folder));
    }

    private static String reused(SpeechUsage usage) {
        String reused = usage.utterancesReused() + " of " + usage.utterances() + " utterances were reused";
        String paid = usage.spent().isNothing() ? "" : ", speech cost " + usage.spent();
        String saved = usage.saved().isNothing() ? "" : ", " + usage.saved() + " saved";
        return reused + " (" + usage.charactersReused() + " of " + count(usage.characters(), "character") + ")" + paid
                + saved;
    }

    private static String count(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    private static String omissions(List<Omission> omissions) {
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        omissions.forEach(omission -> counts.merge(omission.reason(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + name(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String name(Reason reason, int count) {
        String plural = count == 1 ? "" : "s";
        return switch (reason) {
            case FOLIO -> "page number" + plural;
            case FOOTNOTE_CALL -> "footnote mark" + plural;
            case FIGURE_TEXT -> "label" + plural + " in figures";
            case CONTENTS -> "list" + plural + " of contents";
            case INVISIBLE -> "invisible text" + plural;
            case MARGIN -> "marginal text" + plural;
            case CODE -> "listing" + plural;
            case DAMAGED_PAGE -> "damaged page" + plural;
            case UNPRONOUNCEABLE -> "ornament" + plural;
            default -> reason.name().toLowerCase(Locale.ROOT).replace('_', ' ') + plural;
        };
    }
}
