/**
 * Clips on disk, so that no speech is paid for twice: {@link io.pdfaudio.internal.cache.SpeechCache} keeps them,
 * {@link io.pdfaudio.internal.cache.ClipFile} is the form of one, {@link io.pdfaudio.internal.cache.CacheFolder} counts and
 * prunes them, {@link io.pdfaudio.internal.cache.SharedClips} shares them with other machines.
 */
@NullMarked
package io.pdfaudio.internal.cache;

import org.jspecify.annotations.NullMarked;
