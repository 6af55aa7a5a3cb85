/**
 * Files that say when each text is heard: {@link io.pdfaudio.internal.readalong.ReadAlongWriter} is told of each utterance as
 * it is written, {@link io.pdfaudio.internal.readalong.PrintedPieces} finds what of it stands in print, and one writer for each
 * kind of file puts both together.
 */
@NullMarked
package io.pdfaudio.internal.readalong;

import org.jspecify.annotations.NullMarked;
