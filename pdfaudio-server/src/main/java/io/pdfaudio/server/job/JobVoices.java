package io.pdfaudio.server.job;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.PdfAudioBuilder;
import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.LoudnessProfile;
import io.pdfaudio.conversion.SpokenDisclosure;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.spi.ClipStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The providers that a server offers. Each is opened once, so that all jobs of a node share the limits of its account. Thread-safe.
 */
public final class JobVoices implements AutoCloseable {

    private final Map<String, Map<String, String>> providers;
    private final String usual;
    private final ClipStore clips;
    private final Path cache;
    private final Map<String, PdfAudio> open = new ConcurrentHashMap<>();

    /**
     * Creates it.
     *
     * @param providers the settings of each provider, by its id
     * @param usual the provider of jobs that name none
     * @param clips the clips of all nodes
     * @param cache the folder of clips of this machine, in front of those
     */
    public JobVoices(Map<String, Map<String, String>> providers, String usual, ClipStore clips, Path cache) {
        this.providers = new HashMap<>(providers);
        this.usual = usual;
        this.clips = clips;
        this.cache = cache;
    }

    /** Returns the ids of the providers, in alphabetical order. */
    public List<String> ids() {
        return List.copyOf(new TreeMap<>(providers).keySet());
    }

    /** Returns the provider of a job. */
    public String provider(JobSettings settings) {
        return settings.provider() == null ? usual : settings.provider();
    }

    /** Returns the usual provider. */
    public String usual() {
        return usual;
    }

    /**
     * Returns a provider with nothing else chosen.
     *
     * @throws UnavailableException if the server does not offer it
     */
    public PdfAudio of(String provider) {
        Map<String, String> settings = providers.get(provider);
        if (settings == null) {
            throw new UnavailableException(
                    "This server has no provider \"" + provider + "\". It has: " + String.join(", ", ids()) + ".");
        }
        return open.computeIfAbsent(provider, id -> {
            PdfAudioBuilder builder =
                    PdfAudio.builder().provider(id).cache(cache).clips(clips);
            settings.forEach(builder::providerSetting);
            return builder.build();
        });
    }

    /** Returns what converts as a job wants it; it shares its provider with all others. */
    public PdfAudio of(JobSettings settings) {
        PdfAudioBuilder builder = PdfAudio.builder()
                .voicesOf(of(provider(settings)))
                .cache(cache)
                .clips(clips)
                .format(format(settings))
                .loudness(loudness(settings))
                .narration(settings.narrationSettings());
        if (settings.voice() != null) {
            builder.voice(settings.voice());
        }
        if (settings.rate() != null) {
            builder.prosody(Prosody.rate(settings.rate()));
        }
        if (Boolean.TRUE.equals(settings.disclosure())) {
            builder.disclosure(SpokenDisclosure.at(SpokenDisclosure.Place.START));
        }
        return builder.build();
    }

    /** Returns the format of a job's files. */
    static AudiobookFormat format(JobSettings settings) {
        return switch (settings.format() == null ? "m4b" : settings.format()) {
            case "mp3" -> AudiobookFormat.mp3();
            case "opus" -> AudiobookFormat.opus();
            case "flac" -> AudiobookFormat.flac();
            default -> AudiobookFormat.m4b();
        };
    }

    private static LoudnessProfile loudness(JobSettings settings) {
        return switch (settings.loudness() == null ? "acx" : settings.loudness()) {
            case "podcast" -> LoudnessProfile.PODCAST;
            case "none" -> LoudnessProfile.NONE;
            default -> LoudnessProfile.ACX;
        };
    }

    @Override
    public void close() {
        open.values().forEach(PdfAudio::close);
    }
}
