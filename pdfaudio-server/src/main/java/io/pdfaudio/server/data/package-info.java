/** The database: one pool, one set of SQL for H2 and PostgreSQL. */
@NullMarked
package io.pdfaudio.server.data;

import org.jspecify.annotations.NullMarked;
