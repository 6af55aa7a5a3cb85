/**
 * From the content streams of a PDF to a {@link io.pdfaudio.document.Book}: glyph runs become lines, lines become blocks in
 * reading order, and evidence from the whole document gives each its role. {@link io.pdfaudio.pdf.PdfReader} is the
 * entrance, {@link io.pdfaudio.pdf.ReadLimits} bounds what a hostile file can cost.
 */
@NullMarked
package io.pdfaudio.pdf;

import org.jspecify.annotations.NullMarked;
