/** Servers on the loopback that answer as strictly as the vendors of voices do. For the tests of this project only. */
@NullMarked
package io.pdfaudio.fakes;

import org.jspecify.annotations.NullMarked;
