/**
 * From clips to sound: {@link io.pdfaudio.internal.audio.AudiobookWriter} trims, levels and joins the clips on one
 * {@link io.pdfaudio.internal.audio.Timeline} counted in samples and hands the sound to a
 * {@link io.pdfaudio.internal.audio.SoundSink}.
 */
@NullMarked
package io.pdfaudio.internal.audio;

import org.jspecify.annotations.NullMarked;
