package io.pdfaudio.provider.http;

import io.pdfaudio.speech.Pronunciation;
import io.pdfaudio.speech.SsmlElement;
import io.pdfaudio.speech.SynthesisRequest;
import java.util.Arrays;
import java.util.Set;

/**
 * Writes SSML, with those elements alone that a voice knows. In text, the signs of markup are escaped, and what XML cannot hold is a
 * space. Used by one thread.
 */
public final class Ssml {

    /** How many characters a word in phonemes has beside the word and its phonemes. */
    public static final int PHONEME_LENGTH = "<phoneme alphabet=\"ipa\" ph=\"\"></phoneme>".length();

    private final Set<SsmlElement> known;
    private final StringBuilder written = new StringBuilder();
    private int[] places = new int[256];
    private int at;

    /**
     * Creates a writer.
     *
     * @param known the elements that the voice knows, as its traits say
     */
    public Ssml(Set<SsmlElement> known) {
        this.known = Set.copyOf(known);
    }

    /**
     * Begins the document.
     *
     * @param attributes names and values in turn
     */
    public Ssml speak(String... attributes) {
        return start("speak", attributes);
    }

    /** Ends the document. */
    public Ssml end() {
        return add("</speak>", 0);
    }

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn
     * @throws IllegalArgumentException if the voice does not know it
     */
    public Ssml open(SsmlElement element, String... attributes) {
        if (!known.contains(element)) {
            throw new IllegalArgumentException("the voice knows no <" + element.tag() + ">");
        }
        return start(element.tag(), attributes);
    }

    private Ssml start(String tag, String... attributes) {
        add("<" + tag, 0);
        for (int i = 0; i < attributes.length; i += 2) {
            StringBuilder value = new StringBuilder();
            attributes[i + 1].codePoints().forEach(c -> value.append(c == '"' ? "&quot;" : escaped(c)));
            add(" " + attributes[i] + "=\"" + value + "\"", 0);
        }
        return add(">", 0);
    }

    /** Ends an element. */
    public Ssml close(SsmlElement element) {
        return add("</" + element.tag() + ">", 0);
    }

    /**
     * Writes the text of a request, and its words in phonemes as such. A quotation mark, which is no phoneme, is an apostrophe
     * there, as it would be longer.
     */
    public Ssml text(SynthesisRequest request) {
        String text = request.text();
        int from = 0;
        for (Pronunciation word : request.pronunciations()) {
            text(text, from, word.start());
            open(SsmlElement.PHONEME, "alphabet", "ipa", "ph", word.ipa().replace('"', '\''));
            text(text, word.start(), word.end());
            close(SsmlElement.PHONEME);
            from = word.end();
        }
        text(text, from, text.length());
        return this;
    }

    private void text(String text, int start, int end) {
        text.substring(start, end).codePoints().forEach(c -> add(escaped(c), Character.charCount(c)));
    }

    /** Adds something that stands for so many chars of the text itself. */
    private Ssml add(String piece, int chars) {
        for (int i = 0; i < piece.length(); i++) {
            if (written.length() == places.length - 1) {
                places = Arrays.copyOf(places, 2 * places.length);
            }
            places[written.length()] = piece.length() == chars ? at + i : at;
            written.append(piece.charAt(i));
        }
        at += chars;
        places[written.length()] = at;
        return this;
    }

    /**
     * Returns, for each char of what is written and for its end, the index into the text itself; of markup, that of what
     * follows.
     */
    public int[] places() {
        return Arrays.copyOf(places, written.length() + 1);
    }

    /** Returns what is written. */
    @Override
    public String toString() {
        return written.toString();
    }

    private static String escaped(int character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> allowed(character) ? Character.toString(character) : " ";
        };
    }

    /** The characters of XML 1.0. */
    private static boolean allowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
