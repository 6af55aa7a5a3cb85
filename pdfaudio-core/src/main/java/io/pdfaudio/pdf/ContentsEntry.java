package io.pdfaudio.pdf;

/**
 * A line of a printed list of contents.
 *
 * @param title the title without leaders and page number, with the lines above that have no page number
 * @param lastLine what of the title stands on the line of the page number
 * @param folio the page number as printed, in either form of numbers
 * @param roman whether it is printed in roman numerals, as front matter is counted
 * @param x where the line begins
 */
record ContentsEntry(String title, String lastLine, int folio, boolean roman, float x) {}
