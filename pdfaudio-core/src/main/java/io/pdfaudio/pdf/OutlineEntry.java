package io.pdfaudio.pdf;

/**
 * A bookmark that leads to a page.
 *
 * @param title the title, not blank
 * @param depth 1 for the entries at the top
 * @param page the page, counted from 1
 * @param top how far down the page the destination is, in points of the page as shown, or NaN where only the page is named
 */
record OutlineEntry(String title, int depth, int page, float top) {

    OutlineEntry at(int newDepth) {
        return new OutlineEntry(title, newDepth, page, top);
    }
}
