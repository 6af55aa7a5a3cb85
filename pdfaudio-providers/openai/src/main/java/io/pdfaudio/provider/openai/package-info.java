/** The provider {@code openai}: the voices of OpenAI and of servers that speak its protocol. */
@NullMarked
package io.pdfaudio.provider.openai;

import org.jspecify.annotations.NullMarked;
