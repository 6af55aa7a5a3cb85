/**
 * For authors of voices: implement {@link io.pdfaudio.speech.spi.TtsProvider} and name the class in
 * {@code META-INF/services/io.pdfaudio.speech.spi.TtsProvider}. Where voices have to be fetched first, the class implements
 * {@link io.pdfaudio.speech.spi.InstallableVoices} as well. For operators of several machines:
 * {@link io.pdfaudio.speech.spi.ClipStore} is where they share clips.
 */
@NullMarked
package io.pdfaudio.speech.spi;

import org.jspecify.annotations.NullMarked;
