package io.pdfaudio.pdf;

import io.pdfaudio.document.Omission;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import java.util.ArrayList;
import java.util.List;

/** Joins lines to running text and remembers where on the pages each stretch of it stands. */
final class FlowText {

    private final Hyphenation hyphenation;
    private final FootnoteCalls calls;
    private final List<Omission> omissions;
    private final StringBuilder text = new StringBuilder();
    private final List<TextSpan> spans = new ArrayList<>();
    private final List<FootnoteCalls.Call> called = new ArrayList<>();

    FlowText(Hyphenation hyphenation, FootnoteCalls calls, List<Omission> omissions) {
        this.hyphenation = hyphenation;
        this.calls = calls;
        this.omissions = omissions;
    }

    /** Adds lines of running text. */
    FlowText flow(List<Line> lines) {
        for (Line line : lines) {
            List<FootnoteCalls.Call> here = new ArrayList<>();
            String words = calls.strip(line, omissions, here);
            joinTo(words);
            here.forEach(call -> called.add(call.shifted(text.length())));
            put(line, words);
        }
        return this;
    }

    /** Adds the cells of a tagged table with tabs between them and a line break after each row. */
    FlowText cells(List<Line> lines, StructureTree tree) {
        TaggedBlock.Place before = null;
        for (Line line : lines) {
            TaggedBlock.Place place = tree.place(line.segments().getFirst().tag());
            if (before != null && place.row() != before.row()) {
                text.append('\n');
            } else if (before != null && place.cell() != before.cell()) {
                text.append('\t');
            } else {
                joinTo(line.text());
            }
            put(line, line.text());
            before = place;
        }
        return this;
    }

    /** Adds lines that stay lines. */
    FlowText keepLines(List<String> words, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            put(lines.get(i), words.get(i));
        }
        return this;
    }

    String text() {
        return text.toString();
    }

    List<TextSpan> spans() {
        return spans;
    }

    /** Returns where in the text footnotes were called. */
    List<FootnoteCalls.Call> called() {
        return called;
    }

    private void put(Line line, String words) {
        int start = text.length();
        text.append(words);
        SourceSpan source = line.frame().toSource(line.bounds());
        spans.add(new TextSpan(start, text.length(), source));
    }

    private void joinTo(String next) {
        if (text.isEmpty() || next.isEmpty()) {
            return;
        }
        char last = text.charAt(text.length() - 1);
        if (Literals.goesOn(text, next)) {
            return;
        } else if (Characters.isHyphen(last) && text.length() > 1 && text.charAt(text.length() - 2) != ' ') {
            hyphen(last, next);
        } else if (last == '\u2014' && !endsApart(text)
                || next.charAt(0) == '\u2014' && !ListMarkers.startsWithDash(next)
                || Characters.isUnspaced(last) && Characters.isUnspaced(next.codePointAt(0))) {
            return;
        } else {
            text.append(' ');
        }
    }

    /** Tells whether a space stands before the last character, as before a dash where dashes are spaced. */
    private static boolean endsApart(CharSequence text) {
        return text.length() > 1 && text.charAt(text.length() - 2) == ' ';
    }

    private void hyphen(char hyphen, String next) {
        int at = text.length() - 1;
        int start = at;
        while (start > 0 && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        int end = 0;
        while (end < next.length() && (Character.isLetterOrDigit(next.charAt(end)) || next.charAt(end) == '\'')) {
            end++;
        }
        switch (hyphenation.join(text.substring(start, at), next.substring(0, end), hyphen)) {
            case CLOSED -> cut(at);
            case SUSPENDED -> text.append(' ');
            case HYPHENATED -> {}
        }
    }

    private void cut(int at) {
        text.setLength(at);
        TextSpan last = spans.removeLast();
        spans.add(new TextSpan(Math.min(last.start(), at), at, last.source()));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '\'' || c == '\u2019';
    }
}
