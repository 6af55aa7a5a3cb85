/** The provider {@code piper}: neural voices that run on this machine, from files of the user. */
@NullMarked
package io.pdfaudio.provider.piper;

import org.jspecify.annotations.NullMarked;
