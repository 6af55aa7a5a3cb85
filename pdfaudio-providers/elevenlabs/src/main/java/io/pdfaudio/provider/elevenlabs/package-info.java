/** The provider {@code elevenlabs}: the voices of ElevenLabs. */
@NullMarked
package io.pdfaudio.provider.elevenlabs;

import org.jspecify.annotations.NullMarked;
