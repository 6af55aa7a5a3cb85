package io.pdfaudio.pdf;

/**
 * How a font looks, as far as the roles of text depend on it.
 *
 * @param name the font's name without subset prefix
 * @param bold heavier than the text around it is likely to be
 * @param italic slanted
 * @param mono all characters of one width
 */
record FontFace(String name, boolean bold, boolean italic, boolean mono) {}
