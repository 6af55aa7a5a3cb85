package io.pdfaudio.server.http;

import java.util.ArrayList;
import java.util.List;

/**
 * The entity tags listed in {@code If-None-Match} or {@code If-Match}.
 *
 * @param any whether it says {@code *}
 * @param tags the tags, each as it stands, quotes and {@code W/} included
 */
record EntityTags(boolean any, List<String> tags) {

    /** Reads a header; from the first fault in it on, nothing is read. */
    static EntityTags parse(String header) {
        String text = header.strip();
        if (text.equals("*")) {
            return new EntityTags(true, List.of());
        }
        List<String> tags = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            at += text.startsWith("W/", at) ? 2 : 0;
            int close = at < text.length() && text.charAt(at) == '"' ? text.indexOf('"', at + 1) : -1;
            if (close < 0) {
                break;
            }
            tags.add(text.substring(start, close + 1));
            at = close + 1;
            while (at < text.length()
                    && (text.charAt(at) == ',' || text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
        }
        return new EntityTags(false, List.copyOf(tags));
    }

    /** Whether a tag is among them, weak or not: enough to know that a client has what it would get. */
    boolean matchesWeakly(String tag) {
        return any || tags.stream().anyMatch(listed -> opaque(listed).equals(opaque(tag)));
    }

    /** Whether a tag is among them, byte for byte, and neither is weak. */
    boolean matchesStrongly(String tag) {
        return any || !tag.startsWith("W/") && tags.contains(tag);
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
