package io.pdfaudio.pdf;

import io.pdfaudio.document.Chapter.Evidence;
import io.pdfaudio.pdf.TextBlock.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds chapters by their printed headings, where there is no outline. */
final class HeadingChapters {

    private static final float STEP = 0.5f;
    private static final float LARGER = 1.1f;
    private static final int MOST_BLOCKS = 3;
    /** A page with less than this share of the usual text is a title page or the like. */
    private static final float LITTLE_TEXT = 0.2f;

    /** Where in a book what it says of other books may begin. */
    private static final float LATE = 0.5f;

    private static final int FRONT = 12;
    private static final int FIRST_PAGES = 3;

    private final List<TextBlock> blocks;
    private final float bodySize;
    private final StructureTree tree;
    private final Set<Integer> titlePages;

    HeadingChapters(List<TextBlock> blocks, float bodySize, StructureTree tree) {
        this.blocks = blocks;
        this.bodySize = bodySize;
        this.tree = tree;
        this.titlePages = titlePages(blocks);
    }

    /** Returns where chapters start: at numbered headings and those printed like them, else at the highest headings. */
    List<ChapterStart> find() {
        List<Head> heads = heads();
        List<Head> numbered = heads.stream()
                .filter(head -> Titles.isChapterNumber(head.text) || Titles.isSingle(head.text))
                .toList();
        List<Head> chapters = numbered.size() >= 2 ? alike(heads, numbered) : highest(heads);
        return withoutCatalogue(withoutTitlePage(chapters)).stream()
                .map(head -> new ChapterStart(head.block, head.count, head.text, Evidence.HEADING, 1))
                .toList();
    }

    /** The titles in the list of books at the end of a book are no chapters of it, however large they are printed. */
    private List<Head> withoutCatalogue(List<Head> chapters) {
        for (int i = 1; i < chapters.size(); i++) {
            List<Head> after = chapters.subList(i + 1, chapters.size());
            if (BookMatter.isCatalogue(chapters.get(i).text)
                    && chapters.get(i).block > LATE * blocks.size()
                    && after.stream().noneMatch(head -> Titles.isChapterNumber(head.text))) {
                List<Head> kept = new ArrayList<>(chapters.subList(0, i + 1));
                after.stream().filter(head -> BookMatter.isBack(head.text)).forEach(kept::add);
                return kept;
            }
        }
        return chapters;
    }

    /** A printed title of one or more blocks. */
    private record Head(int block, int count, String text, float size, int page) {}

    /** Returns the pages near the beginning that carry titles and hardly any text. */
    private static Set<Integer> titlePages(List<TextBlock> blocks) {
        Map<Integer, Integer> lengths = new TreeMap<>();
        for (TextBlock block : blocks) {
            boolean prose = block.role() == Role.PARAGRAPH && block.lines().size() > 1;
            for (Line line : block.lines()) {
                lengths.merge(line.page(), prose ? line.text().length() : 0, Integer::sum);
            }
        }
        int[] sorted =
                lengths.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        int usual = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
        Set<Integer> pages = new HashSet<>();
        lengths.entrySet().stream()
                .limit(Math.min(FRONT, lengths.size() / 2))
                .filter(page -> page.getValue() < LITTLE_TEXT * usual)
                .forEach(page -> pages.add(page.getKey()));
        return pages;
    }

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
        Set<Head> known = new HashSet<>(numbered);
        return heads.stream()
                .filter(head ->
                        known.contains(head) || large && Math.abs(head.size - usual) < STEP && !isOnTitlePage(head))
                .toList();
    }

    /** Returns the headings of the highest level of the structure tree, or else of the largest print, that there are several of. */
    private List<Head> highest(List<Head> heads) {
        List<Head> inText = heads.stream().filter(head -> !isOnTitlePage(head)).toList();
        boolean tagged = 2 * inText.stream().filter(head -> level(head) > 0).count() > inText.size();
        Map<Integer, List<Head>> byRank = new TreeMap<>(Comparator.reverseOrder());
        for (Head head : inText) {
            if (!tagged || level(head) > 0) {
                int rank = tagged ? -level(head) : Math.round(head.size / STEP);
                byRank.computeIfAbsent(rank, key -> new ArrayList<>()).add(head);
            }
        }
        return byRank.values().stream()
                .filter(same -> same.size() >= 2)
                .findFirst()
                .orElse(List.of());
    }

    /** Title pages stack titles and names; so may the first page of a text. */
    private boolean isOnTitlePage(Head head) {
        return titlePages.contains(head.page)
                || head.page <= FIRST_PAGES && isStacked(head.block + head.count, head.page);
    }

    private boolean isStacked(int next, int page) {
        return next < blocks.size()
                && blocks.get(next).page() == page
                && blocks.get(next).role() == Role.HEADING
                && Titles.numberDepth(blocks.get(next).plain()) == 0;
    }

    private int level(Head head) {
        return tree.level(blocks.get(head.block).tag());
    }

    /** Leaves out titles that are printed once on a title page and again where the text begins. */
    private List<Head> withoutTitlePage(List<Head> chapters) {
        Map<String, Integer> last = new HashMap<>();
        chapters.forEach(head -> last.put(Titles.key(head.text), head.block));
        return chapters.stream()
                .filter(head -> !titlePages.contains(head.page)
                        || last.getOrDefault(Titles.key(head.text), head.block) == head.block)
                .toList();
    }
}
