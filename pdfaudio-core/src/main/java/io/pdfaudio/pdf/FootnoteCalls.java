package io.pdfaudio.pdf;

import io.pdfaudio.document.Omission;
import io.pdfaudio.document.Omission.Reason;
import io.pdfaudio.pdf.TextBlock.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Knows which marks call a footnote on each page and takes them out of the text. */
final class FootnoteCalls {

    private static final String SIGNS = "*\u2217\u2020\u2021\u00A7\u00B6";

    private static final int TITLE_PAGES = 2;

    private final Map<Integer, Set<String>> marks = new HashMap<>();
    private final Map<Integer, Set<String>> institutes = new HashMap<>();

    /** Notes the mark a footnote of a page starts with. */
    void add(int page, String mark) {
        marks.computeIfAbsent(page, key -> new HashSet<>()).add(mark);
    }

    /**
     * Notes the raised marks under a title that tell which author belongs to which institute: each ends a name and begins
     * the line of an institute.
     */
    void addInstitutes(List<TextBlock> blocks) {
        Map<Integer, Set<String>> names = new HashMap<>();
        for (TextBlock block : blocks) {
            if (block.page() > TITLE_PAGES) {
                break;
            }
            for (Line line : block.lines()) {
                Set<String> called = names.computeIfAbsent(line.page(), key -> new HashSet<>());
                String first = line.segments().getFirst().text();
                if (block.role() != Role.FOOTNOTE && line.raised(0) && called.contains(first)) {
                    institutes
                            .computeIfAbsent(line.page(), key -> new HashSet<>())
                            .add(first);
                }
                for (int i = 1; i < line.segments().size(); i++) {
                    if (line.raised(i)
                            && line.starts()[i] > 0
                            && endsName(line.text().charAt(line.starts()[i] - 1))) {
                        called.addAll(List.of(line.segments().get(i).text().split("[, ]+")));
                    }
                }
            }
        }
    }

    private static boolean endsName(char before) {
        return Character.isLetter(before) || before == '.' || before == ',';
    }

    /** Tells whether a raised segment is nothing but marks of footnotes or institutes. */
    private boolean isCall(Line line, int segment) {
        Set<String> here = marks.getOrDefault(line.page(), Set.of());
        Set<String> ofAuthors = institutes.getOrDefault(line.page(), Set.of());
        String text = line.segments().get(segment).text();
        if (!line.raised(segment)) {
            return false;
        }
        if (segment == 0) {
            return ofAuthors.contains(text);
        }
        return here.contains(text)
                || !ofAuthors.isEmpty()
                        && Stream.of(text.split("[, ]+"))
                                .allMatch(mark -> ofAuthors.contains(mark) || here.contains(mark));
    }

    /** Returns the mark a footnote starts with, or an empty text. */
    static String mark(Line line) {
        String text = line.text();
        int end = 0;
        while (end < text.length() && end < 3 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        if (end == 0) {
            while (end < text.length() && end < 3 && SIGNS.indexOf(text.charAt(end)) >= 0) {
                end++;
            }
        }
        boolean raised = line.segments().size() > 1 && line.raised(0);
        if (end == 0 && raised && line.starts()[1] <= 2) {
            end = line.segments().getFirst().text().length();
        }
        return text.substring(0, end);
    }

    /**
     * A place in a text where a footnote is called.
     *
     * @param offset the index of the character that the mark stood before
     * @param page the page, which has the note as well
     * @param mark the mark
     */
    record Call(int offset, int page, String mark) {
        Call shifted(int by) {
            return new Call(offset + by, page, mark);
        }
    }

    /** Returns the text of a line without calls, which become omissions and are added to {@code found} in text order. */
    String strip(Line line, List<Omission> omissions, List<Call> found) {
        boolean none = !marks.containsKey(line.page()) && !institutes.containsKey(line.page());
        if (none || line.segments().size() < 2) {
            return line.text();
        }
        StringBuilder text = new StringBuilder(line.text());
        int first = found.size();
        for (int i = line.segments().size() - 1; i >= 0; i--) {
            Segment segment = line.segments().get(i);
            if (isCall(line, i)) {
                int start = line.starts()[i];
                int length = text.length();
                int offset = cut(text, start, start + segment.text().length());
                int by = text.length() - length;
                found.subList(first, found.size()).replaceAll(call -> call.shifted(by));
                if (marks.getOrDefault(line.page(), Set.of()).contains(segment.text())) {
                    found.add(first, new Call(offset, line.page(), segment.text()));
                }
                omissions.add(new Omission(
                        segment.text(), Reason.FOOTNOTE_CALL, line.frame().toSource(segment.box())));
            }
        }
        return text.toString();
    }

    /** Cuts a call out of a line, with the space before it unless a word follows at once; returns where it was. */
    private static int cut(StringBuilder text, int start, int end) {
        boolean wordFollows = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
        boolean spaceBefore = start > 0 && text.charAt(start - 1) == ' ';
        int from = spaceBefore && !wordFollows ? start - 1 : start;
        text.delete(from, end);
        return from;
    }
}
