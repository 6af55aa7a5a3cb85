package io.pdfaudio.fakes;

/** What the servers say: a tone for every sign and silence for every space, fifteen a second. */
final class Tone {

    static final double CHARACTERS_PER_SECOND = 15;
    private static final int AMPLITUDE = 8_000;
    private static final double HERTZ = 220;
    private static final double FADE_SECONDS = 0.02;

    private Tone() {}

    /** Returns how many samples a character lasts. */
    static int perCharacter(int sampleRate, double speed) {
        return (int) (sampleRate / CHARACTERS_PER_SECOND / speed);
    }

    /** Returns a text as sound in 16 bits a sample, the lower byte first. */
    static byte[] pcm(String text, int sampleRate, double speed) {
        int perCharacter = perCharacter(sampleRate, speed);
        int[] characters = text.codePoints().toArray();
        byte[] bytes = new byte[2 * characters.length * perCharacter];
        int count = bytes.length / 2;
        for (int i = 0; i < count; i++) {
            boolean silent = Character.isWhitespace(characters[i / perCharacter]);
            double fade = Math.min(1, (count - i) / (FADE_SECONDS * sampleRate));
            int sample = silent ? 0 : (int) (AMPLITUDE * fade * Math.sin(2 * Math.PI * HERTZ * i / sampleRate));
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> 8);
        }
        return bytes;
    }
}
