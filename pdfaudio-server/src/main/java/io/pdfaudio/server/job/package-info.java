/** Jobs: a PDF that becomes an audiobook, step by step, on any node. */
@NullMarked
package io.pdfaudio.server.job;

import org.jspecify.annotations.NullMarked;
