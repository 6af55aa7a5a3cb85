package io.pdfaudio.pdf;

import java.util.Locale;
import java.util.Set;

/** Names of files, hosts and pages. Printers break them after a sign, and nothing belongs into the gap. */
final class Literals {

    private static final int LONGEST = 300;
    private static final String OPENERS = "([{<\"'\u2018\u201C\u00AB\u201E";
    private static final Set<String> DOMAINS = Set.of("com", "net", "org");

    private Literals() {}

    /** Tells whether a name that a text ends with goes on with the next line. */
    static boolean goesOn(CharSequence text, String next) {
        if (next.isEmpty()) {
            return false;
        }
        String name = lastWord(text);
        if (name.length() < 2) {
            return false;
        }
        char last = name.charAt(name.length() - 1);
        char first = next.charAt(0);
        if (!Character.isLetterOrDigit(first)) {
            return isBrokenBefore(name, last, next);
        }
        return switch (last) {
            case '/' ->
                (Character.isLetterOrDigit(name.charAt(name.length() - 2)) || isName(name)) && !startsSentence(next);
            case '_' -> true;
            case '.' -> !Character.isUpperCase(first) && (isName(name) || isDomain(name, next));
            case '-' -> isAddress(name);
            case '=', '&', '?', '~', '#', '%', '+', '@' -> isName(name);
            default -> false;
        };
    }

    private static boolean isBrokenBefore(String name, char last, String next) {
        if (next.startsWith("//")) {
            return name.endsWith("http:") || name.endsWith("https:") || name.endsWith("ftp:");
        }
        boolean goesOn = next.length() > 1 && Character.isLetterOrDigit(next.charAt(1));
        return goesOn && isAddress(name) && Character.isLetterOrDigit(last) && "/.?&=#_%~".indexOf(next.charAt(0)) >= 0;
    }

    /** Tells whether a text starts with a word of its own as sentences do, as in "/etc/apt/" and "The file". */
    private static boolean startsSentence(String text) {
        int end = 1;
        while (end < text.length() && Character.isLowerCase(text.charAt(end))) {
            end++;
        }
        return Character.isUpperCase(text.charAt(0)) && end < text.length() && text.charAt(end) == ' ';
    }

    private static String lastWord(CharSequence text) {
        int end = text.length();
        int start = end;
        while (start > 0 && end - start < LONGEST && text.charAt(start - 1) > ' ') {
            start--;
        }
        while (start < end && OPENERS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.subSequence(start, end).toString();
    }

    private static boolean isName(String word) {
        return isAddress(word) || isPath(word);
    }

    private static boolean isAddress(String word) {
        return word.contains("://") || word.startsWith("www.");
    }

    private static boolean isPath(String word) {
        boolean start =
                word.startsWith("/") || word.startsWith("~/") || word.startsWith("./") || word.startsWith("../");
        return start && word.chars().anyMatch(Character::isLetter);
    }

    /** Tells whether the name of a host is broken before its last part, as in "ftp.debian." and "org". */
    private static boolean isDomain(String name, String next) {
        int end = 0;
        while (end < next.length() && Character.isLetter(next.charAt(end))) {
            end++;
        }
        return name.length() > 3 && DOMAINS.contains(next.substring(0, end).toLowerCase(Locale.ROOT));
    }
}
