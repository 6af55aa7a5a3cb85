package io.pdfaudio.internal.readalong;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Measures the text of captions and parts what is longer than a line: ideographs, addresses, announcements. Used by one thread. */
final class CaptionText {

    private final BreakIterator lines = BreakIterator.getLineInstance(ULocale.ROOT);
    private final BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);

    /** Returns how wide a text is, in letters. */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            width += isWide(c) ? 2 : 1;
            i += Character.charCount(c);
        }
        return width;
    }

    /** Tells whether a character is twice as wide as a letter; between such characters a line may break. */
    static boolean isWide(int c) {
        if (c < 0x1100) {
            return false;
        }
        int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
    }

    /** Returns a piece in parts that each fit in a line; their times are estimated by their letters. */
    List<PrintedPiece> parts(PrintedPiece piece) {
        String text = piece.text();
        if (width(text.strip()) <= Cue.LINE) {
            return List.of(piece);
        }
        List<PrintedPiece> parts = new ArrayList<>();
        lines.setText(text);
        int start = lines.first();
        for (int end = lines.next(); end != BreakIterator.DONE; end = lines.next()) {
            addCharacters(parts, piece, start, end);
            start = end;
        }
        return parts;
    }

    /** Adds what stands between two places where a line may break, cut between characters if it is still too long. */
    private void addCharacters(List<PrintedPiece> parts, PrintedPiece piece, int start, int end) {
        String text = piece.text().substring(start, end);
        if (width(text.strip()) <= Cue.LINE) {
            parts.add(part(piece, start, end));
            return;
        }
        characters.setText(text);
        int from = 0;
        int width = 0;
        int last = characters.first();
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            int more = width(text.substring(last, next));
            if (width > 0 && width + more > Cue.LINE) {
                parts.add(part(piece, start + from, start + last));
                from = last;
                width = 0;
            }
            width += more;
            last = next;
        }
        parts.add(part(piece, start + from, end));
    }

    private static PrintedPiece part(PrintedPiece piece, int start, int end) {
        int length = piece.text().length();
        long samples = piece.endSample() - piece.startSample();
        return new PrintedPiece(
                piece.from(),
                piece.to(),
                piece.text().substring(start, end),
                piece.startSample() + samples * start / length,
                piece.startSample() + samples * end / length,
                piece.told() && start == 0,
                piece.sentenceEnd() && end == length);
    }
}
