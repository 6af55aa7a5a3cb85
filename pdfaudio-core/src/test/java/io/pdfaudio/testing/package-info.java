/**
 * What tests of this library and of its providers share; published as the test jar of {@code pdfaudio-core}.
 *
 * <ul>
 *   <li>Voices without a voice: {@link io.pdfaudio.testing.ToneSynthesizer} speaks in tones,
 *       {@link io.pdfaudio.testing.SlowSynthesizer} makes another synthesizer wait,
 *       {@link io.pdfaudio.testing.FailingSynthesizer} makes one fail by a script, and
 *       {@link io.pdfaudio.testing.ToneProvider} offers the tones under the id {@code tone}.
 *   <li>Ears: {@link io.pdfaudio.testing.SpeechCheck} tells whether a sound says a text, and
 *       {@link io.pdfaudio.testing.RequiredTools} finds the programs for it and for looking into audio files.
 * </ul>
 */
@NullMarked
package io.pdfaudio.testing;

import org.jspecify.annotations.NullMarked;
