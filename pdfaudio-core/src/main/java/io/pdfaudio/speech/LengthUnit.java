package io.pdfaudio.speech;

/**
 * What the length of a text is counted in, where a provider limits it. Every character has a length of its own and a text
 * the sum of them.
 */
public enum LengthUnit {
    /** Unicode characters (code points). */
    CHARACTERS {
        @Override
        public int of(int character) {
            return 1;
        }
    },
    /** Unicode characters of the text in XML, where the signs of markup are longer. */
    XML_CHARACTERS {
        @Override
        public int of(int character) {
            return Math.max(1, entityLength(character));
        }
    },
    /** Bytes in UTF-8. */
    UTF8_BYTES {
        @Override
        public int of(int character) {
            return utf8Length(character);
        }
    },
    /** Bytes in UTF-8 of the text in XML. */
    XML_UTF8_BYTES {
        @Override
        public int of(int character) {
            return Math.max(utf8Length(character), entityLength(character));
        }
    },
    /** Tokens of a language model. Which these are only the model knows; a text has no more tokens than bytes in UTF-8, so those are counted. */
    TOKENS {
        @Override
        public int of(int character) {
            return utf8Length(character);
        }
    };

    /** Returns the length of one character, given as a code point; at least 1. */
    public abstract int of(int character);

    /** Returns the length of a text. */
    public long of(CharSequence text) {
        return text.codePoints().mapToLong(this::of).sum();
    }

    private static int utf8Length(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }

    /** The length of {@code &amp;}, {@code &lt;} and {@code &gt;}; 0 for what stands in XML as it is. */
    private static int entityLength(int character) {
        return switch (character) {
            case '&' -> 5;
            case '<', '>' -> 4;
            default -> 0;
        };
    }
}
