package io.pdfaudio.audit;

/** Makes text safe to stand in HTML. */
final class Html {

    private Html() {}

    /**
     * Returns a text that means itself between tags and in quoted attributes. Characters that HTML does not allow become
     * U+FFFD, and the marks that turn the direction of the text around them are shown as such.
     */
    static String escape(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            append(html, c);
            i += Character.charCount(c);
        }
        return html.toString();
    }

    private static void append(StringBuilder html, int c) {
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            case '\t', '\n' -> html.append((char) c);
            default -> {
                boolean turnsText = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
                boolean none = Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF || (c & 0xFFFE) == 0xFFFE;
                html.appendCodePoint(none || turnsText ? 0xFFFD : c);
            }
        }
    }
}
