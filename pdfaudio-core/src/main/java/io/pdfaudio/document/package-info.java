/**
 * What a PDF says, free of how it was printed: a {@link io.pdfaudio.document.Book} holds chapters, a chapter holds
 * {@linkplain io.pdfaudio.document.Block blocks} in reading order, and every block knows
 * {@linkplain io.pdfaudio.document.TextSpan where} on the pages its characters stand. Text that was printed but is not
 * meant to be read is kept as an {@link io.pdfaudio.document.Omission}. Everything here is immutable data and depends on
 * no other package.
 */
@NullMarked
package io.pdfaudio.document;

import org.jspecify.annotations.NullMarked;
