package io.pdfaudio.pdf;

import io.pdfaudio.document.Chapter.Evidence;

/**
 * Where a chapter begins in the sequence of blocks.
 *
 * @param block the index of its first block
 * @param headings how many blocks from there on are its printed title; 0 where the page shows none
 * @param title the title to use where none is printed
 * @param evidence what shows that a chapter starts there
 * @param level 1, or more for a chapter within a part
 */
record ChapterStart(int block, int headings, String title, Evidence evidence, int level) {}
