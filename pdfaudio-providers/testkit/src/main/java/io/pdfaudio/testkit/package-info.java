/**
 * For authors of voices: extend {@link io.pdfaudio.testkit.SpeechSynthesizerContract} to test a synthesizer, and use the fake
 * synthesizers to test what uses one.
 */
@NullMarked
package io.pdfaudio.testkit;

import org.jspecify.annotations.NullMarked;
