/**
 * PDF in, audiobook out: {@link io.pdfaudio.PdfAudio} is the entrance.
 *
 * <p>The way of one PDF: {@code PdfAudio.convert} starts a {@link io.pdfaudio.conversion.Conversion}, which runs
 * {@code internal.Pipeline}: {@link io.pdfaudio.pdf.PdfReader} makes a {@link io.pdfaudio.document.Book} of the file,
 * {@link io.pdfaudio.narration.Narrator} makes {@linkplain io.pdfaudio.narration.Utterance utterances} of its chapters, a
 * {@link io.pdfaudio.speech.SpeechSynthesizer} makes a clip of each, and an {@link io.pdfaudio.audio.spi.AudioEncoder} makes
 * one file of the clips.
 */
@NullMarked
package io.pdfaudio;

import org.jspecify.annotations.NullMarked;
