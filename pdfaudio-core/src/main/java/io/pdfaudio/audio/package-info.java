/**
 * Sound and the formats it is kept in: {@link io.pdfaudio.audio.AudioClip} is what a voice says in one utterance,
 * {@link io.pdfaudio.audio.AudiobookFormat} is the kind of file a listener gets,
 * {@link io.pdfaudio.audio.AudiobookTags} is what stands in it beside the sound. Positions are counted in samples, never
 * in seconds.
 */
@NullMarked
package io.pdfaudio.audio;

import org.jspecify.annotations.NullMarked;
