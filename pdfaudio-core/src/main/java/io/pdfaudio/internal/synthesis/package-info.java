/**
 * Many utterances at once: {@link io.pdfaudio.internal.synthesis.SynthesisQueue} keeps them in order,
 * {@link io.pdfaudio.internal.synthesis.Requests} sends each as often as it takes and as many at once as the provider bears,
 * {@link io.pdfaudio.internal.synthesis.ClipCheck} looks at what comes back.
 */
@NullMarked
package io.pdfaudio.internal.synthesis;

import org.jspecify.annotations.NullMarked;
