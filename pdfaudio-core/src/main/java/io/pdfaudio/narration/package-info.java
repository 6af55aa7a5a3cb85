/**
 * From a chapter as printed to utterances as spoken. {@link io.pdfaudio.narration.Narrator} is the entrance: it sends each
 * block through its {@linkplain io.pdfaudio.narration.NarrationStep steps}, which write out numbers, abbreviations and
 * symbols, and cuts the result into {@linkplain io.pdfaudio.narration.Utterance utterances}.
 * {@link io.pdfaudio.narration.AlignedText} keeps the way back from every spoken character to the printed one, and what is
 * not spoken is listed as an {@link io.pdfaudio.document.Omission}. Every step is a scanner whose cost grows linearly with
 * the text, whatever the text is.
 */
@NullMarked
package io.pdfaudio.narration;

import org.jspecify.annotations.NullMarked;
