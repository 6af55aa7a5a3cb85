package io.pdfaudio.internal.output;

import io.pdfaudio.conversion.OutputSplit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Names the files of an audiobook that is split into several. */
final class PartNames {

    /** What file systems take in one name, less room for number, ending and what is added while a file is written. */
    private static final int MOST_BYTES = 160;

    private static final String FORBIDDEN = "/\\:*?\"<>|";

    private PartNames() {}

    /** Returns the folder that an output names: itself, without the ending of a format if it has one. */
    static Path folder(Path output, String extension) {
        String name = String.valueOf(output.getFileName());
        String ending = "." + extension;
        boolean hasEnding =
                name.length() > ending.length() && name.toLowerCase(Locale.ROOT).endsWith(ending);
        return hasEnding ? output.resolveSibling(name.substring(0, name.length() - ending.length())) : output;
    }

    /**
     * Returns the name of a part without its ending, such as {@code 03 - The storm} or {@code My book - 03}.
     *
     * @param number the number of the part, counted from 1
     * @param count how many parts there may be, which decides the width of the number
     */
    static String of(OutputSplit split, int number, int count, String book, String chapter) {
        int digits = Math.max(2, Integer.toString(count).length());
        String padded = String.format(Locale.ROOT, "%0" + digits + "d", number);
        return split instanceof OutputSplit.PerChapter
                ? padded + " - " + harmless(chapter)
                : harmless(book) + " - " + padded;
    }

    /** Returns the name of a file that holds the whole book, without its ending. */
    static String book(String title) {
        return harmless(title);
    }

    /** Takes out what a file system may refuse or a shell may stumble over. */
    private static String harmless(String title) {
        StringBuilder name = new StringBuilder();
        int bytes = 0;
        for (int at = 0; at < title.length(); at += Character.charCount(title.codePointAt(at))) {
            int c = title.codePointAt(at);
            String kept = FORBIDDEN.indexOf(c) >= 0 || Character.isISOControl(c) || isSurrogate(c) || isFormat(c)
                    ? " "
                    : Character.toString(c);
            bytes += kept.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                break;
            }
            name.append(kept);
        }
        String clean = String.join(" ", name.toString().strip().split("\\s+"));
        while (clean.endsWith(".") || clean.endsWith(" ")) {
            clean = clean.substring(0, clean.length() - 1);
        }
        return clean.isEmpty() ? "Untitled" : clean;
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static boolean isFormat(int c) {
        return Character.getType(c) == Character.FORMAT;
    }
}
