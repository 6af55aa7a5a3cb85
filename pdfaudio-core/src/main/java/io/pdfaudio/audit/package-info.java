/**
 * Shows what becomes of every piece of text on the pages of a PDF: an {@link io.pdfaudio.audit.Audit} lists what is spoken,
 * what is spoken otherwise than printed and what is left out, each with its place; an
 * {@link io.pdfaudio.audit.AuditReport} writes it as a table or as a page to look at.
 */
@NullMarked
package io.pdfaudio.audit;

import org.jspecify.annotations.NullMarked;
