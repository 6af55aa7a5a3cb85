/** What operators look at. */
@NullMarked
package io.pdfaudio.server.ops;

import org.jspecify.annotations.NullMarked;
