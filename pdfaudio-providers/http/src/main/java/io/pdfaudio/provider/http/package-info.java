/** What providers of voices over HTTP have in common. For their authors; embedders of pdfaudio need none of it. */
@NullMarked
package io.pdfaudio.provider.http;

import org.jspecify.annotations.NullMarked;
