package io.pdfaudio.server.storage;

import java.nio.charset.StandardCharsets;

/** Names of downloads as HTTP transports them. */
final class DownloadName {

    private static final int MOST_CODE_POINTS = 150;

    private static final String PLAIN = "!#$&+-.^_`|~";

    private DownloadName() {}

    /**
     * Returns the header {@code Content-Disposition} that makes browsers save a file under this name: as it is for those that
     * know RFC 6266, and with other characters than ASCII replaced for those that do not.
     */
    static String disposition(String name) {
        int[] sound = name.codePoints()
                .filter(c -> !Character.isISOControl(c) && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .map(c -> c == '/' || c == '\\' ? '-' : c)
                .limit(MOST_CODE_POINTS)
                .toArray();
        StringBuilder ascii = new StringBuilder();
        for (int c : sound) {
            ascii.append(c < ' ' || c > '~' || c == '"' || c == '%' ? '_' : (char) c);
        }
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''"
                + encoded(new String(sound, 0, sound.length));
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%').append("0123456789ABCDEF".charAt(c >> 4)).append("0123456789ABCDEF".charAt(c & 15));
            }
        }
        return encoded.toString();
    }
}
