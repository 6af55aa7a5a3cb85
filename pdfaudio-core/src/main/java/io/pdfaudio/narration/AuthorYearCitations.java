package io.pdfaudio.narration;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Omission;

/**
 * Drops references to a bibliography by author and year: (Smith, 2010), (see Smith &amp; Jones 2010; Lee et al., 2011,
 * p. 5). "Smith (2010)" stays, because its name is part of the sentence, and so does "(May 2010)".
 */
final class AuthorYearCitations implements NarrationStep {

    private static final int LONGEST = 300;

    private final AuthorYearSyntax syntax;

    AuthorYearCitations(LanguageWords words) {
        this.syntax = new AuthorYearSyntax(words);
    }

    @Override
    public AlignedText apply(AlignedText text, Block block) {
        String spoken = text.spoken();
        TextEditor editor = text.edit();
        int open = spoken.indexOf('(');
        while (open >= 0) {
            int close = close(spoken, open);
            if (close > 0 && isReference(spoken, open, close)) {
                int start = open > editor.done() && spoken.charAt(open - 1) == ' ' ? open - 1 : open;
                editor.drop(start, close + 1, Omission.Reason.CITATION);
            }
            open = spoken.indexOf('(', Math.max(open, close) + 1);
        }
        return editor.build();
    }

    private boolean isReference(String text, int open, int close) {
        AuthorYearSyntax.Kind kind = syntax.kind(text, open + 1, close);
        if (kind == AuthorYearSyntax.Kind.NONE || open == 0 || ReferenceMarks.needsMark(text, open)) {
            return false;
        }
        // "Peace of Paris (Paris, 1763)" and "the Treaty (Utrecht, 1713)" say where, not who.
        String before = Words.before(text, open);
        boolean afterName = !before.isEmpty() && Characters.upper(before.charAt(0));
        return kind == AuthorYearSyntax.Kind.CERTAIN || !afterName;
    }

    /** Returns the bracket that closes the one at {@code open}, if it is near and no other opens before, else -1. */
    private static int close(String text, int open) {
        int last = Math.min(text.length(), open + LONGEST);
        for (int i = open + 1; i < last; i++) {
            char c = text.charAt(i);
            if (c == ')' || c == '(') {
                return c == ')' ? i : -1;
            }
        }
        return -1;
    }
}
