package io.pdfaudio.narration;

import io.pdfaudio.document.Block;
import java.util.Locale;
import java.util.Set;

/**
 * Brings words set in capitals to ordinary case, so that no voice spells them: whole headings, and runs of such words in a
 * text. Words that can only be spelled, and a single word in capitals, stay.
 */
final class CapitalWords implements NarrationStep {

    private static final PairSet CAPITALS = PairSet.of(Characters.UPPER, Characters.UPPER);

    private static final Set<String> INITIALISMS = Set.of(
            "USA", "UK", "EU", "UN", "FBI", "CIA", "USSR", "BBC", "NASA", "NATO", "UNESCO", "UFO", "IBM", "IRA", "UAE",
            "DNA", "RNA", "GNU", "API", "URL", "USB", "CEO", "ISO", "IEEE", "ACM", "IOU", "ABC", "AI", "ID", "HIV",
            "AIDS");

    /** A run of words in a text counts from a word of this length on; initialisms are usually shorter. */
    private static final int SHORT = 4;

    /** A single word in capitals in a heading counts from this length on. */
    private static final int LONG = 5;

    private static final int LONGEST = 40;

    @Override
    public AlignedText apply(AlignedText text, Block block) {
        boolean heading = block instanceof Block.Heading;
        String spoken = text.spoken();
        if (CAPITALS.next(spoken, 0) == spoken.length()) {
            return text;
        }
        boolean allCapitals = heading && mostlyCapitals(spoken);
        TextEditor editor = text.edit();
        for (int i = Characters.UPPER.next(spoken, 0); i < spoken.length(); ) {
            if (Words.gluedBefore(spoken, i)) {
                i = Characters.UPPER.next(spoken, i + 1);
                continue;
            }
            int end = runEnd(spoken, i);
            if (end > i && (allCapitals || longestWord(spoken, i, end) >= (heading ? LONG : SHORT))) {
                if (heading || isPhrase(spoken, i, end)) {
                    lower(spoken, i, end, heading, editor);
                }
            }
            i = Characters.UPPER.next(spoken, Math.max(end, i + 1));
        }
        return editor.build();
    }

    /** Several words; two with a comma between are likely names, such as "SAFMC, NMFS". */
    private static boolean isPhrase(String text, int start, int end) {
        int first = wordEnd(text, start);
        boolean two = first < end && wordEnd(text, Math.min(first + 2, end)) >= end;
        return first < end && !(two && text.charAt(first) == ',');
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
            while (word < text.length() && word < i + 2 && " ,".indexOf(text.charAt(word)) >= 0) {
                word++;
            }
        }
    }

    /** Returns the end of a word in capitals, which may have an apostrophe or a hyphen inside. */
    private static int wordEnd(String text, int start) {
        int i = start;
        while (i < text.length()
                && (Characters.upper(text.charAt(i))
                        || i > start
                                && "'-".indexOf(text.charAt(i)) >= 0
                                && Characters.upper(Characters.at(text, i + 1)))) {
            i++;
        }
        return i;
    }

    private static int longestWord(String text, int start, int end) {
        int longest = 0;
        int i = start;
        while (i < end) {
            int letters = i;
            while (letters < end && Characters.letter(text.charAt(letters))) {
                letters++;
            }
            longest = Math.max(longest, letters - i);
            i = letters + 1;
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
                    editor.replace(from, wordEnd, lowered(text, from, wordEnd, heading));
                }
            }
            i = Math.max(wordEnd, i + 1);
        }
    }

    /** In a heading each part of a compound keeps its capital. */
    private static String lowered(String text, int from, int end, boolean heading) {
        StringBuilder word = new StringBuilder(text.substring(from, end).toLowerCase(Locale.ROOT));
        for (int i = 1; heading && i < word.length(); i++) {
            if (word.charAt(i - 1) == '-') {
                word.setCharAt(i, text.charAt(from + i));
            }
        }
        return word.toString();
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
