package io.pdfaudio.internal.readalong;

/** Writes text into XML. */
final class Xml {

    private Xml() {}

    /** Returns a text that may stand between tags and in attributes; what XML 1.0 does not allow becomes a question mark in a box. */
    static String escaped(String text) {
        StringBuilder xml = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> xml.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
            i += Character.charCount(c);
        }
        return xml.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c < 0x7F
                || c >= 0xA0 && c < 0xD800
                || c > 0xDFFF && (c & 0xFFFE) != 0xFFFE;
    }
}
