package io.pdfaudio.pdf;

import io.pdfaudio.document.Chapter.Evidence;
import io.pdfaudio.pdf.TextBlock.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds chapters by their printed headings, where there is no outline. */
final class HeadingChapters {

    private static final float STEP = 0.5f;

    private final List<TextBlock> blocks;

    HeadingChapters(List<TextBlock> blocks) {
        this.blocks = blocks;
    }

    List<ChapterStart> find() {
        List<ChapterStart> numbered = numbered();
        return numbered.size() >= 2 ? numbered : largest();
    }

    private List<ChapterStart> numbered() {
        List<ChapterStart> starts = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            String text = block.plain();
            boolean heading = block.role() == Role.HEADING && (Titles.isChapterNumber(text) || Titles.isSingle(text));
            if (heading) {
                int count = headingBlocks(i, Titles.isOnlyNumber(text));
                starts.add(new ChapterStart(i, count, title(i, count), Evidence.HEADING));
                i += count - 1;
            }
        }
        return starts;
    }

    /** A number is followed by the title it counts, if a heading comes next on the same page. */
    private int headingBlocks(int i, boolean onlyNumber) {
        int count = 1;
        while (onlyNumber
                && count < 3
                && i + count < blocks.size()
                && blocks.get(i + count).role() == Role.HEADING
                && blocks.get(i + count).page() == blocks.get(i).page()) {
            onlyNumber = Titles.isOnlyNumber(blocks.get(i + count).plain());
            count++;
        }
        return count;
    }

    private List<ChapterStart> largest() {
        Map<Integer, List<ChapterStart>> bySize = new TreeMap<>(java.util.Comparator.reverseOrder());
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).role() == Role.HEADING) {
                int size = Math.round(blocks.get(i).size() / STEP);
                bySize.computeIfAbsent(size, key -> new ArrayList<>())
                        .add(new ChapterStart(i, 1, title(i, 1), Evidence.HEADING));
            }
        }
        for (List<ChapterStart> starts : bySize.values()) {
            if (starts.size() >= 2) {
                return starts;
            }
        }
        return List.of();
    }

    private String title(int i, int count) {
        StringBuilder title = new StringBuilder();
        for (TextBlock block : blocks.subList(i, i + count)) {
            title.append(title.isEmpty() ? "" : " ").append(block.plain());
        }
        return title.toString();
    }
}
