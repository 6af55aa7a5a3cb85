/** The provider {@code polly}: the voices of Amazon Polly. */
@NullMarked
package io.pdfaudio.provider.polly;

import org.jspecify.annotations.NullMarked;
