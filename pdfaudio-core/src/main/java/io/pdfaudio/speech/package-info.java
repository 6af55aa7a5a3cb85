/**
 * Text in, sound out: a {@link io.pdfaudio.speech.SpeechSynthesizer} turns one utterance into one clip. Splitting,
 * caching, order, retries and concurrency belong to the library and are driven by
 * {@link io.pdfaudio.speech.SynthesizerTraits}. Whoever brings a new voice implements
 * {@link io.pdfaudio.speech.spi.TtsProvider}.
 */
@NullMarked
package io.pdfaudio.speech;

import org.jspecify.annotations.NullMarked;
