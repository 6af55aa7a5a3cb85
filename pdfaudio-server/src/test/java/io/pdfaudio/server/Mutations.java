package io.pdfaudio.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes inputs in the ways in which inputs are wrong. The same seed makes the same changes. */
final class Mutations {

    private static final List<String> ODDITIES = List.of(
            "\0",
            "\r\n",
            "\"",
            "\\",
            "{",
            "}",
            "[[[[[[[[",
            "null",
            "true",
            "-1",
            "1e999",
            "99999999999999999999",
            "0.1",
            "NaN",
            "\\ud800",
            "\u202e",
            "\ud83d\ude00",
            "%00",
            "%ff",
            "../",
            "';--",
            "--",
            "; filename=\"\"",
            "&",
            "=",
            "a".repeat(300),
            "[".repeat(2000));

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** Returns one of them. */
    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Returns text changed in up to three places. */
    String of(String text) {
        return new String(of(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /** Returns bytes changed in up to three places; one in four is left as it is, so that what is good is sent, too. */
    byte[] of(byte[] input) {
        byte[] bytes = input;
        for (int i = random.nextInt(4); i > 0; i--) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(Math.min(bytes.length - from, 24) + 1);
        byte[] part = Arrays.copyOfRange(bytes, from, to);
        return switch (random.nextInt(6)) {
            case 0 -> replaced(bytes, from, to, new byte[0]);
            case 1 -> replaced(bytes, to, to, part);
            case 2 -> replaced(bytes, from, from, oneOf(ODDITIES).getBytes(StandardCharsets.UTF_8));
            case 3 -> replaced(bytes, from, to, oneOf(ODDITIES).getBytes(StandardCharsets.UTF_8));
            case 4 -> Arrays.copyOf(bytes, from);
            default -> flipped(bytes, from);
        };
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] copy = bytes.clone();
        if (at < copy.length) {
            copy[at] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(by);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
