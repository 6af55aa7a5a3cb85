package io.pdfaudio.server.http.multipart;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names of files as strangers give them, made harmless; and the header by which a name is given to a browser. */
public final class FileNames {

    private static final int LONGEST = 150;
    private static final int LONGEST_EXTENSION = 10;
    private static final String UNNAMED = "file";
    private static final String RESERVED = "<>:\"|?*%;";
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private FileNames() {}

    /**
     * The name without folders, control characters, marks that turn the direction of writing, and characters that some system
     * reserves; of at most 150 characters, and never empty. It is for showing, never for opening a file.
     */
    public static String harmless(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileNames::isVisible)
                .map(c -> RESERVED.indexOf(c) >= 0 ? '_' : c)
                .forEach(kept::appendCodePoint);
        String trimmed = trimmed(shortened(trimmed(kept.toString())));
        return trimmed.isEmpty() ? UNNAMED : isDevice(trimmed) ? "_" + trimmed : trimmed;
    }

    /** The value of {@code Content-Disposition} by which a browser saves an answer under a name, in any script. */
    public static String attachment(String name) {
        String harmless = harmless(name);
        StringBuilder ascii = new StringBuilder();
        harmless.codePoints().forEach(c -> ascii.append(c >= ' ' && c <= '~' ? (char) c : '_'));
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + percentEncoded(harmless);
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String trimmed(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && (name.charAt(start) == '.' || Character.isWhitespace(name.charAt(start)))) {
            start++;
        }
        while (end > start && (name.charAt(end - 1) == '.' || Character.isWhitespace(name.charAt(end - 1)))) {
            end--;
        }
        return name.substring(start, end);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        int end = LONGEST - extension.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + extension;
    }

    private static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        boolean numbered = stem.length() == 4
                && (stem.startsWith("com") || stem.startsWith("lpt"))
                && Character.isDigit(stem.charAt(3));
        return numbered || DEVICES.contains(stem);
    }

    private static String percentEncoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~".indexOf(c) >= 0;
            encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return encoded.toString();
    }
}
