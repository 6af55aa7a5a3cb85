/** Benchmarks of what only this package can reach. */
@NullMarked
package io.pdfaudio.pdf;

import org.jspecify.annotations.NullMarked;
