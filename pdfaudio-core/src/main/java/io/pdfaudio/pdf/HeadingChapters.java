package io.pdfaudio.pdf;

import io.pdfaudio.document.Chapter.Evidence;
import io.pdfaudio.pdf.TextBlock.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds chapters by their printed headings, where there is no outline. */
final class HeadingChapters {

    private static final float STEP = 0.5f;
    private static final float LARGER = 1.1f;
    private static final int MOST_BLOCKS = 3;
    private static final int TITLE_PAGES = 3;
    private static final int LONG_BOOK = 15;

    private final List<TextBlock> blocks;
    private final float bodySize;

    HeadingChapters(List<TextBlock> blocks, float bodySize) {
        this.blocks = blocks;
        this.bodySize = bodySize;
    }

    /** Returns where chapters start: at numbered headings and those printed like them, else at the largest headings. */
    List<ChapterStart> find() {
        List<Head> heads = heads();
        List<Head> numbered = heads.stream()
                .filter(head -> Titles.isChapterNumber(head.text) || Titles.isSingle(head.text))
                .toList();
        List<Head> chapters = numbered.size() >= 2 ? alike(heads, numbered) : largest(heads);
        return chapters.stream()
                .map(head -> new ChapterStart(head.block, head.count, head.text, Evidence.HEADING))
                .toList();
    }

    /** A printed title of one or more blocks. */
    private record Head(int block, int count, String text, float size, int page) {}

    private List<Head> heads() {
        List<Head> heads = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).role() == Role.HEADING) {
                Head head = head(i);
                heads.add(head);
                i += head.count - 1;
            }
        }
        return heads;
    }

    /** A number is followed by the title it counts; a title may stand in blocks of one size. */
    private Head head(int i) {
        TextBlock first = blocks.get(i);
        StringBuilder text = new StringBuilder(first.plain());
        float size = first.size();
        int count = 1;
        while (count < MOST_BLOCKS
                && i + count < blocks.size()
                && continues(text.toString(), size, blocks.get(i + count), first)) {
            text.append(' ').append(blocks.get(i + count).plain());
            size = Math.max(size, blocks.get(i + count).size());
            count++;
        }
        return new Head(i, count, text.toString(), size, first.page());
    }

    private boolean continues(String text, float size, TextBlock next, TextBlock first) {
        if (next.role() != Role.HEADING || next.page() != first.page()) {
            return false;
        }
        boolean alike = Math.abs(next.size() - size) < STEP && size > LARGER * bodySize;
        return Titles.isOnlyNumber(text) || alike && !Titles.isChapterNumber(next.plain());
    }

    private List<Head> alike(List<Head> heads, List<Head> numbered) {
        double[] sizes = numbered.stream().mapToDouble(Head::size).sorted().toArray();
        double usual = sizes[sizes.length / 2];
        boolean large = usual > LARGER * bodySize;
        return heads.stream()
                .filter(head -> numbered.contains(head)
                        || large && Math.abs(head.size - usual) < STEP && head.page > TITLE_PAGES)
                .toList();
    }

    private List<Head> largest(List<Head> heads) {
        Map<Integer, List<Head>> bySize = new TreeMap<>(Comparator.reverseOrder());
        for (Head head : heads) {
            bySize.computeIfAbsent(Math.round(head.size / STEP), key -> new ArrayList<>())
                    .add(head);
        }
        int pages = blocks.isEmpty() ? 0 : blocks.getLast().page();
        for (List<Head> same : bySize.values()) {
            boolean titlePages = pages > LONG_BOOK && same.getLast().page <= TITLE_PAGES;
            if (same.size() >= 2 && !titlePages) {
                return same;
            }
        }
        return List.of();
    }
}
