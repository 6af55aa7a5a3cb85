package io.pdfaudio.audit;

import io.pdfaudio.audit.AuditEntry.Change;
import io.pdfaudio.audit.AuditEntry.Change.Cause;
import io.pdfaudio.audit.AuditEntry.Spoken;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import io.pdfaudio.narration.AlignedText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what is spoken otherwise than printed. */
final class Changes {

    /** From here on scripts are written without spaces, so that two lines joined say nothing of a hyphen. */
    private static final int UNSPACED_SCRIPTS = 0x2E80;

    private Changes() {}

    static List<Change> of(Spoken entry) {
        List<Change> changes = new ArrayList<>();
        addJoinedWords(entry, changes);
        addWordings(entry, changes);
        changes.sort(Comparator.comparingInt(Change::start));
        return List.copyOf(changes);
    }

    private static void addWordings(Spoken entry, List<Change> changes) {
        int span = 0;
        for (AlignedText.Substitution substitution : entry.words().substitutions()) {
            int start = substitution.start();
            int end = substitution.end();
            while (span + 1 < entry.spans().size()
                    && entry.spans().get(span + 1).start() <= start) {
                span++;
            }
            String printed = entry.text().substring(start, end);
            if (!(printed + substitution.spoken()).isBlank() && !isDropped(entry.words(), start, end)) {
                SourceSpan place = entry.spans().get(span).part(start, end);
                Cause cause = isSame(printed, substitution.spoken()) ? Cause.FORM : Cause.WORDING;
                changes.add(new Change(start, end, printed, substitution.spoken(), cause, place));
            }
        }
    }

    /** Tells whether two texts have the same letters and digits but for capitals, or both have none. */
    private static boolean isSame(String printed, String spoken) {
        return printed.equals(spoken) || letters(printed).equalsIgnoreCase(letters(spoken));
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Tells whether a range is one that the narration lists as left out. */
    private static boolean isDropped(AlignedText words, int start, int end) {
        int low = 0;
        int high = words.drops().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.drops().get(middle).end() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < words.drops().size() && words.drops().get(low).start() < end && start < end;
    }

    /** Two lines that meet between two letters were parted by a hyphen that the reader took out. */
    private static void addJoinedWords(Spoken entry, List<Change> changes) {
        String text = entry.text();
        for (int i = 1; i < entry.spans().size(); i++) {
            TextSpan line = entry.spans().get(i - 1);
            int at = line.end();
            if (at == entry.spans().get(i).start() && at > line.start() && at < text.length() && isInWord(text, at)) {
                int start = at;
                while (start > line.start() && Character.isLetterOrDigit(text.charAt(start - 1))) {
                    start--;
                }
                int end = at;
                while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                    end++;
                }
                String head = text.substring(start, at) + "-";
                changes.add(new Change(
                        start, at, head, text.substring(start, end), Cause.HYPHENATION, line.part(start, at)));
            }
        }
    }

    private static boolean isInWord(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return Character.isLetter(before)
                && Character.isLetter(after)
                && before < UNSPACED_SCRIPTS
                && after < UNSPACED_SCRIPTS;
    }
}
