/** Benchmarks of what only this package can reach. */
@NullMarked
package io.pdfaudio.narration;

import org.jspecify.annotations.NullMarked;
