package io.pdfaudio.internal.readalong;

import java.util.Locale;

/** Writes values as JSON. */
final class JsonText {

    private JsonText() {}

    /** Returns a string with its quotation marks; half a surrogate pair is written by its number. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                json.append(c).append(text.charAt(++i));
            } else if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20 || c >= 0x7F && c < 0xA0 || Character.isSurrogate(c) || c == 0x2028 || c == 0x2029) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    /** Returns a time in seconds, to the millisecond. */
    static String seconds(long samples, int sampleRate) {
        long millis = samples * 1000 / sampleRate;
        return millis / 1000 + "." + Long.toString(1000 + millis % 1000).substring(1);
    }

    /** Returns a length on the page, to a tenth of a point; one that is no number, as broken files have it, is 0. */
    static String points(double length) {
        long tenths = Double.isFinite(length) ? Math.round(length * 10) : 0;
        return (tenths < 0 ? "-" : "") + Math.abs(tenths / 10) + "." + Math.abs(tenths % 10);
    }
}
