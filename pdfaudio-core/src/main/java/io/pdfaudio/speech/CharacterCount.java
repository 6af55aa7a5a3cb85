package io.pdfaudio.speech;

/** How a provider counts the characters that it bills. */
public enum CharacterCount {
    /** Each Unicode character (code point) is one. */
    CHARACTERS {
        @Override
        int of(int character) {
            return 1;
        }
    },
    /** Each Unicode character is one, but Chinese ones, as Japanese and Korean use them too, are two. */
    HAN_TWICE {
        @Override
        int of(int character) {
            return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN ? 2 : 1;
        }
    };

    abstract int of(int character);

    /** Returns how many characters of a text are billed. */
    public long of(CharSequence text) {
        return text.codePoints().mapToLong(this::of).sum();
    }
}
