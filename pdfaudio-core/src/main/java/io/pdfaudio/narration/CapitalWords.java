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

    /** A run of words in a text counts from a word of this length on; initialisms are usually shorter. */
    private static final int SHORT = 4;

    /** A single word in capitals in a heading counts from this length on. */
    private static final int LONG = 5;

    private static final int LONGEST = 40;

    @Override
    public AlignedText apply(AlignedText text, Block block) {
        boolean heading = block instanceof Block.Heading;
        String spoken = text.spoken();
        boolean allCapitals = heading && mostlyCapitals(spoken);
        TextEditor editor = text.edit();
        int i = 0;
        while (i < spoken.length()) {
            if (!Characters.upper(spoken.charAt(i)) || Words.gluedBefore(spoken, i)) {
                i++;
                continue;
            }
            int end = runEnd(spoken, i);
            if (end > i && (allCapitals || longestWord(spoken, i, end) >= (heading ? LONG : SHORT))) {
                boolean several = wordEnd(spoken, i) < end;
                if (heading || several) {
                    lower(spoken, i, end, heading, editor);
                }
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
            int i = wordEnd(text, word);
            if (i == word || Words.gluedAfter(text, i)) {
                return end;
            }
            end = i;
            word = i;
            while (word < text.length() && word < i + 2 && " -,".indexOf(text.charAt(word)) >= 0) {
                word++;
            }
        }
    }

    /** Returns the end of a word in capitals, which may have an apostrophe inside. */
    private static int wordEnd(String text, int start) {
        int i = start;
        while (i < text.length()
                && (Characters.upper(text.charAt(i))
                        || i > start && text.charAt(i) == '\'' && Characters.upper(Characters.at(text, i + 1)))) {
            i++;
        }
        return i;
    }

    private static int longestWord(String text, int start, int end) {
        int longest = 0;
        int i = start;
        while (i < end) {
            int wordEnd = Math.max(wordEnd(text, i), i + 1);
            longest = Math.max(longest, wordEnd - i);
            i = wordEnd;
        }
        return longest;
    }

    private static void lower(String text, int start, int end, boolean heading, TextEditor editor) {
        int i = start;
        while (i < end) {
            int wordEnd = wordEnd(text, i);
            if (wordEnd > i && !stays(text, i, wordEnd)) {
                int from = heading || Words.beginsSentence(text, i) ? i + 1 : i;
                if (from < wordEnd) {
                    editor.replace(from, wordEnd, text.substring(from, wordEnd).toLowerCase(Locale.ROOT));
                }
            }
            i = Math.max(wordEnd, i + 1);
        }
    }

    /** "I", initialisms, and what is spelled because it has no vowel. */
    private static boolean stays(String text, int start, int end) {
        String word = text.substring(start, Math.min(end, start + LONGEST));
        return word.equals("I")
                || word.startsWith("I'")
                || INITIALISMS.contains(word)
                || word.chars().noneMatch(c -> "AEIOUY".indexOf(c) >= 0 || c >= 0x80);
    }
}
