package io.pdfaudio.testing;

import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Counts what code of ours does with a text: each call of a method, each round of a loop, and the characters that methods of
 * {@link String} look at for it. Unlike a time the count is the same on every machine, so a test can tell by it that
 * hostile text costs no more than in proportion to its length. Not thread-safe.
 */
public final class Operations {

    private static long count;

    private Operations() {}

    /** Returns work that is counted; its class has a constructor without arguments. */
    @SuppressWarnings("unchecked")
    public static Consumer<String> counted(Class<? extends Consumer<String>> work) throws ReflectiveOperationException {
        var constructor = new CountingLoader().loadClass(work.getName()).getDeclaredConstructor();
        constructor.setAccessible(true);
        return (Consumer<String>) constructor.newInstance();
    }

    /** Returns how many operations counted work takes for each character of a text. */
    public static double perCharacter(Consumer<String> counted, String text) {
        counted.accept("Tables are filled at first use.");
        count = 0;
        counted.accept(text);
        return (double) count / text.length();
    }

    // What follows is called by the code that is counted.

    /** Counts a call or a round of a loop. */
    public static void tick() {
        count++;
    }

    /** Counts the characters copied. */
    public static String substring(String text, int start, int end) {
        count += end - start;
        return text.substring(start, end);
    }

    /** Counts the characters copied. */
    public static String substring(String text, int start) {
        count += text.length() - start;
        return text.substring(start);
    }

    /** Counts the characters up to the one found. */
    public static int indexOf(String text, int character, int from) {
        return found(text, from, text.indexOf(character, from));
    }

    /** Counts the characters up to the one found. */
    public static int indexOf(String text, int character) {
        return found(text, 0, text.indexOf(character));
    }

    /** Counts the characters up to the one found. */
    public static int indexOf(String text, int character, int from, int end) {
        int index = text.indexOf(character, from, end);
        count += (index < 0 ? end : index) - from;
        return index;
    }

    /** Counts the characters up to the text found. */
    public static int indexOf(String text, String part, int from) {
        return found(text, from, text.indexOf(part, from));
    }

    /** Counts all characters. */
    public static boolean contains(String text, CharSequence part) {
        count += text.length();
        return text.contains(part);
    }

    /** Counts all characters, which a stream may well have to pass. */
    public static IntStream chars(String text) {
        count += text.length();
        return text.chars();
    }

    /** Counts all characters. */
    public static String replace(String text, CharSequence part, CharSequence replacement) {
        count += text.length();
        return text.replace(part, replacement);
    }

    private static int found(String text, int from, int index) {
        count += (index < 0 ? text.length() : index) - from;
        return index;
    }
}
