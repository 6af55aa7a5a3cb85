/**
 * The command line: {@link io.pdfaudio.cli.Main} is the entrance, each subcommand is a class that calls
 * {@link io.pdfaudio.PdfAudio} as any other application would, and {@code Shell} is what they know of the world around them.
 */
@NullMarked
package io.pdfaudio.cli;

import org.jspecify.annotations.NullMarked;
