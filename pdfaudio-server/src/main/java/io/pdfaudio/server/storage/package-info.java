/**
 * What is kept as whole objects: uploaded PDFs, finished audiobooks, clips. {@link io.pdfaudio.server.storage.ObjectStore} is
 * all that the rest of the server sees of it; {@link io.pdfaudio.server.storage.DiskStore} keeps objects in a folder,
 * {@link io.pdfaudio.server.storage.S3Store} in a bucket of Amazon S3 or of a store that speaks its protocol.
 * {@link io.pdfaudio.server.storage.ObjectSpeechCache} shares clips between nodes,
 * {@link io.pdfaudio.server.storage.ObjectSweeper} removes what no row of the database knows.
 */
@NullMarked
package io.pdfaudio.server.storage;

import org.jspecify.annotations.NullMarked;
