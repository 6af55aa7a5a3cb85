/**
 * From clips to one audiobook: {@link io.pdfaudio.internal.audio.AudiobookWriter} trims, levels and joins the clips on one
 * {@link io.pdfaudio.internal.audio.Timeline} counted in samples; {@link io.pdfaudio.internal.audio.AtomicOutput} keeps
 * half-written files off the final name.
 */
@NullMarked
package io.pdfaudio.internal.audio;

import org.jspecify.annotations.NullMarked;
