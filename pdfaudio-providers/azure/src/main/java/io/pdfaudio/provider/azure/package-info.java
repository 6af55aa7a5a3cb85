/** The provider {@code azure}: the voices of Azure AI Speech. */
@NullMarked
package io.pdfaudio.provider.azure;

import org.jspecify.annotations.NullMarked;
