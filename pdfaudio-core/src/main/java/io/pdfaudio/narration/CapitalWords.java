package io.pdfaudio.narration;

import io.pdfaudio.document.Block;
import java.util.Locale;
import java.util.Set;

/**
 * Brings words set in capitals to ordinary case, so that no voice spells them: whole headings, and runs of such words in a
 * text. Words that can only be spelled, and a single word in capitals, stay.
 */
final class CapitalWords implements NarrationStep {

    private static final Set<String> INITIALISMS = Set.of(
            "USA", "UK", "EU", "UN", "FBI", "CIA", "USSR", "BBC", "NASA", "NATO", "UNESCO", "UFO", "IBM", "IRA", "UAE", "DNA",
            "RNA", "GNU", "API", "URL", "USB", "CEO", "ISO", "IEEE", "ACM", "IOU", "ABC", "AI", "ID", "HIV", "AIDS");

    private static final int LONGEST = 40;

    @Override
    public AlignedText apply(AlignedText text, Block block) {
        boolean heading = block instanceof Block.Heading && mostlyCapitals(text.spoken());
        String spoken = text.spoken();
        TextEditor editor = text.edit();
        int i = 0;
        while (i < spoken.length()) {
            if (!Characters.upper(spoken.charAt(i)) || Words.gluedBefore(spoken, i)) {
                i++;
                continue;
            }
            int end = runEnd(spoken, i);
            if (end > i && (heading || isRun(spoken, i, end))) {
                lower(spoken, i, end, heading, editor);
            }
            i = Math.max(end, i + 1);
        }
        return editor.build();
    }

    private static boolean mostlyCapitals(String text) {
        int balance = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            balance += Characters.upper(c) ? 1 : Characters.lower(c) ? -1 : 0;
        }
        return balance > 0;
    }

    /** Returns the end of the words in capitals that follow one another from an index on, or that index. */
    private static int runEnd(String text, int start) {
        int end = start;
        int word = start;
        while (true) {
            int i = word;
            while (i < text.length() && Characters.upper(text.charAt(i))) {
                i++;
            }
            if (i == word || Words.gluedAfter(text, i)) {
                return end;
            }
            end = i;
            word = i;
            while (word < text.length() && word < i + 2 && " -',".indexOf(text.charAt(word)) >= 0) {
                word++;
            }
        }
    }

    /** Two words at least, one of them longer than an initialism usually is. */
    private static boolean isRun(String text, int start, int end) {
        int longest = 0;
        int word = start;
        for (int i = start; i <= end; i++) {
            if (i == end || !Characters.letter(text.charAt(i))) {
                longest = Math.max(longest, i - word);
                word = i + 1;
            }
        }
        boolean several = longest < end - start;
        return several && longest > 3;
    }

    private static void lower(String text, int start, int end, boolean heading, TextEditor editor) {
        int word = start;
        for (int i = start; i <= end; i++) {
            if (i < end && Characters.letter(text.charAt(i))) {
                continue;
            }
            if (i - word > 1 && i - word <= LONGEST && !isInitialism(text.substring(word, i))) {
                boolean keepsFirst = word == start || heading;
                int from = keepsFirst ? word + 1 : word;
                editor.replace(from, i, text.substring(from, i).toLowerCase(Locale.ROOT));
            }
            word = i + 1;
        }
    }

    private static boolean isInitialism(String word) {
        return INITIALISMS.contains(word) || word.chars().noneMatch(c -> "AEIOUY".indexOf(c) >= 0 || c >= 0x80);
    }
}
