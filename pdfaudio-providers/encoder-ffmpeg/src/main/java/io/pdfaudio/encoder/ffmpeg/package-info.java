/**
 * M4B, MP3, Opus and FLAC by the libraries of FFmpeg, called in this process:
 * {@link io.pdfaudio.encoder.ffmpeg.FfmpegAudioEncoder} is found by {@link java.util.ServiceLoader}. The application adds the
 * native libraries of its platform; when they are missing, the error names them.
 */
@NullMarked
package io.pdfaudio.encoder.ffmpeg;

import org.jspecify.annotations.NullMarked;
