package io.pdfaudio.server.job;

import io.pdfaudio.server.http.RangedContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Instant;

/**
 * A file of a job, or a part of one, of which clients ask for parts.
 *
 * @param part which part it is
 */
record JobFileContent(JobFiles files, JobFiles.JobFile file, Instant lastModified, TextRange part)
        implements RangedContent {

    /** A whole file. */
    JobFileContent(JobFiles files, JobFiles.JobFile file, Instant lastModified) {
        this(files, file, lastModified, new TextRange(0, file.size()));
    }

    @Override
    public long length() {
        return part.length();
    }

    @Override
    public String mediaType() {
        return file.contentType();
    }

    @Override
    public String etag() {
        String which = part.length() == file.size() ? "" : "-" + part.start() + "-" + part.length();
        return "\"" + file.sha256() + which + "\"";
    }

    @Override
    public InputStream open(long from, long length) throws IOException {
        try {
            return files.open(file, part.start() + from, length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server stops");
        }
    }
}
