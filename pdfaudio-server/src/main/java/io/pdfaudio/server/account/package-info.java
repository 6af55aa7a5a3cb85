/** The accounts of users. */
@NullMarked
package io.pdfaudio.server.account;

import org.jspecify.annotations.NullMarked;
