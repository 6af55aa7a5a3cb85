/** The provider {@code google}: the voices of Google Cloud Text-to-Speech. */
@NullMarked
package io.pdfaudio.provider.google;

import org.jspecify.annotations.NullMarked;
