package io.pdfaudio.server.job;

import io.pdfaudio.server.http.RangedContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Instant;

/** A file of a job, of which clients ask for parts. */
record JobFileContent(JobFiles files, JobFiles.JobFile file, Instant lastModified) implements RangedContent {

    @Override
    public long length() {
        return file.size();
    }

    @Override
    public String mediaType() {
        return file.contentType();
    }

    @Override
    public String etag() {
        return "\"" + file.sha256() + "\"";
    }

    @Override
    public InputStream open(long from, long length) throws IOException {
        try {
            return files.open(file, from, length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server stops");
        }
    }
}
