package io.pdfaudio.internal;

import io.pdfaudio.conversion.Fallback.Scope;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.Voice;

/**
 * A voice that may read a book.
 *
 * @param open the voices of its provider
 * @param voice the voice
 * @param traits what the synthesizer can do, with the revision of this voice
 * @param scope how long it goes on once it has begun
 */
record CastVoice(OpenVoice open, Voice voice, SynthesizerTraits traits, Scope scope) {}
