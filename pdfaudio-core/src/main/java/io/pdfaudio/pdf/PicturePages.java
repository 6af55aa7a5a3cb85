package io.pdfaudio.pdf;

import io.pdfaudio.document.Omission;
import io.pdfaudio.document.Omission.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds pages that show a large picture and have no text to read: scans between pages of text, plates, drawn letters. */
final class PicturePages {

    /** The share of the page from which a picture may hold text; less is an ornament. */
    private static final float LARGE = 0.25f;

    private PicturePages() {}

    /** Returns an omission for each such page; the pages are those left when running heads are gone. */
    static List<Omission> find(List<PageText> pages) {
        Set<Integer> done = new HashSet<>();
        for (PageText page : pages) {
            if (!page.isEmpty()) {
                done.add(page.page());
            }
        }
        List<Omission> found = new ArrayList<>();
        for (PageText page : pages) {
            picture(page).filter(box -> done.add(page.page())).ifPresent(box -> found.add(omission(page, box)));
        }
        return found;
    }

    private static Optional<Box> picture(PageText page) {
        PageFrame frame = page.frame();
        Box whole = new Box(0, 0, frame.readingWidth(), frame.readingHeight());
        return page.drawings().stream()
                .filter(whole::meets)
                .map(whole::intersection)
                .reduce(Box::union)
                .filter(box -> box.width() * box.height() > LARGE * whole.width() * whole.height());
    }

    private static Omission omission(PageText page, Box picture) {
        return new Omission("", Reason.PICTURE_PAGE, page.frame().toSource(picture));
    }
}
