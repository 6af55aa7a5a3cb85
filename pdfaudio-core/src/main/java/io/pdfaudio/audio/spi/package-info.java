/**
 * For authors of file formats: implement {@link io.pdfaudio.audio.spi.AudioEncoder} and name the class in
 * {@code META-INF/services/io.pdfaudio.audio.spi.AudioEncoder}.
 */
@NullMarked
package io.pdfaudio.audio.spi;

import org.jspecify.annotations.NullMarked;
