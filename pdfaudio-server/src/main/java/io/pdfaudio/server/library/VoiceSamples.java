package io.pdfaudio.server.library;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.pdfaudio.PdfAudio;
import io.pdfaudio.exception.PdfAudioException;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.server.http.ConditionalRequests;
import io.pdfaudio.server.http.ProblemException;
import io.pdfaudio.server.http.ProblemType;
import io.pdfaudio.server.http.RangedContent;
import io.pdfaudio.server.http.RangedResponse;
import io.pdfaudio.server.job.JobSettings;
import io.pdfaudio.server.job.JobVoices;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A line spoken by each voice, made when it is first asked for. Thread-safe. */
final class VoiceSamples {

    private final JobVoices voices;
    private final Path folder;
    private final Map<String, Object> making = new ConcurrentHashMap<>();

    VoiceSamples(JobVoices voices, Path folder) {
        this.voices = voices;
        this.folder = folder;
    }

    void send(ServerRequest request, ServerResponse response, String provider, String voice) throws IOException {
        RangedResponse.send(request, response, new Sample(file(provider, voice)));
    }

    private Path file(String provider, String voice) throws IOException {
        String tag = ConditionalRequests.tag(provider + "\n" + voice);
        String name = tag.substring(1, tag.length() - 1);
        Path file = folder.resolve(name + ".mp3");
        synchronized (making.computeIfAbsent(name, key -> new Object())) {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                speak(provider, voice, file);
            }
        }
        making.remove(name);
        return file;
    }

    private void speak(String provider, String voice, Path file) {
        JobSettings settings = new JobSettings(provider, voice, null, "mp3", null, null, null, null, null);
        try (PdfAudio pdfAudio = voices.of(settings)) {
            pdfAudio.sample(null, file);
        } catch (UnavailableException e) {
            throw new ProblemException(ProblemType.NOT_FOUND, String.valueOf(e.getMessage()));
        } catch (PdfAudioException e) {
            throw new ProblemException(ProblemType.OVERLOADED, "The voice does not answer: " + e.getMessage())
                    .header("Retry-After", "30");
        }
    }

    private record Sample(Path file) implements RangedContent {

        @Override
        public long length() {
            try {
                return Files.size(file);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public String mediaType() {
            return "audio/mpeg";
        }

        @Override
        public String etag() {
            return ConditionalRequests.tag(file.getFileName() + "/" + length());
        }

        @Override
        public Instant lastModified() {
            try {
                return Files.getLastModifiedTime(file).toInstant();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public InputStream open(long from, long length) throws IOException {
            InputStream in = Files.newInputStream(file);
            in.skipNBytes(from);
            return in;
        }
    }
}
