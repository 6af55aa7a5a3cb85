/** The provider {@code espeak}: the voices of the program eSpeak NG. */
@NullMarked
package io.pdfaudio.provider.espeak;

import org.jspecify.annotations.NullMarked;
