/** How much one user or one address may ask for. */
@NullMarked
package io.pdfaudio.server.limit;

import org.jspecify.annotations.NullMarked;
