package io.pdfaudio;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.LoudnessProfile;
import io.pdfaudio.audio.Pauses;
import io.pdfaudio.conversion.ClipPolicy;
import io.pdfaudio.conversion.Fallback;
import io.pdfaudio.conversion.SpokenDisclosure;
import io.pdfaudio.internal.Settings;
import io.pdfaudio.internal.VoiceSource;
import io.pdfaudio.internal.VoiceSources;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.pdf.PdfReader;
import io.pdfaudio.pdf.ReadLimits;
import io.pdfaudio.speech.ClipCache;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.spi.ClipStore;
import io.pdfaudio.speech.spi.ProviderConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a {@link PdfAudio}. Every setting has a default; not thread-safe. */
public final class PdfAudioBuilder {

    private @Nullable String provider;
    private final Map<String, String> providerSettings = new LinkedHashMap<>();
    private @Nullable PdfAudio lender;
    private String synthesizerId = "";
    private @Nullable SpeechSynthesizer synthesizer;
    private @Nullable String voice;
    private final List<Fallback> fallbacks = new ArrayList<>();
    private Prosody prosody = Prosody.NORMAL;
    private @Nullable AudiobookFormat format;
    private LoudnessProfile loudness = LoudnessProfile.ACX;
    private Pauses pauses = Pauses.NORMAL;
    private SpokenDisclosure disclosure = SpokenDisclosure.NONE;
    private int concurrency;
    private @Nullable Path cache = defaultCache();
    private @Nullable ClipStore clips;
    private long cacheLimit = ClipCache.DEFAULT_LIMIT;
    private @Nullable Money budget;
    private @Nullable Money price;
    private ClipPolicy faultyClips = ClipPolicy.ACCEPT;
    private ReadLimits limits = ReadLimits.DEFAULT;
    private int readThreads = Runtime.getRuntime().availableProcessors();
    private NarrationSettings narration = NarrationSettings.DEFAULT;

    PdfAudioBuilder() {}

    /** Chooses the provider of voices by its id. Default: the only one on the class path; several are an error. */
    public PdfAudioBuilder provider(String id) {
        this.provider = requireNonNull(id, "id");
        return this;
    }

    /** Adds a setting for the provider, for example its region or a key; the provider's documentation names them. */
    public PdfAudioBuilder providerSetting(String name, String value) {
        providerSettings.put(requireNonNull(name, "name"), requireNonNull(value, "value"));
        return this;
    }

    /**
     * Uses this synthesizer instead of one from the class path, for example a bean of a container.
     *
     * @param id the name under which the cache keeps its clips, which must tell it from other synthesizers
     * @param synthesizer the synthesizer, closed with the {@link PdfAudio}
     */
    public PdfAudioBuilder synthesizer(String id, SpeechSynthesizer synthesizer) {
        this.synthesizerId = requireNonNull(id, "id");
        this.synthesizer = requireNonNull(synthesizer, "synthesizer");
        return this;
    }

    /**
     * Uses the voices of another one, whose conversions and those of this share the limits of its account then and take turns.
     * Closing this closes no voice. Provider, synthesizer, price and fallbacks are those of the other.
     */
    public PdfAudioBuilder voicesOf(PdfAudio other) {
        this.lender = requireNonNull(other, "other");
        return this;
    }

    /** Chooses the voice by its id or name. Default: the provider's first voice for the language of the book. */
    public PdfAudioBuilder voice(String idOrName) {
        this.voice = requireNonNull(idOrName, "idOrName");
        return this;
    }

    /** Adds a voice that goes on where the voice, and the fallbacks added before, fail. Default: the conversion fails. */
    public PdfAudioBuilder fallback(Fallback fallback) {
        fallbacks.add(requireNonNull(fallback, "fallback"));
        return this;
    }

    /** Sets how to speak. Default: the voice as it is. */
    public PdfAudioBuilder prosody(Prosody prosody) {
        this.prosody = requireNonNull(prosody, "prosody");
        return this;
    }

    /** Sets the kind of file. Default: what the ending of the output's name says: {@code .m4b},
     * {@code .mp3}, {@code .opus}, {@code .flac} or {@code .wav}. */
    public PdfAudioBuilder format(AudiobookFormat format) {
        this.format = requireNonNull(format, "format");
        return this;
    }

    /**
     * Sets how loud the audiobook is to be. Default: {@link LoudnessProfile#ACX}, the level that shops of audiobooks ask
     * for.
     */
    public PdfAudioBuilder loudness(LoudnessProfile profile) {
        this.loudness = requireNonNull(profile, "profile");
        return this;
    }

    /** Sets how long the silences between sentences, paragraphs and chapters are. Default: {@link Pauses#NORMAL}. */
    public PdfAudioBuilder pauses(Pauses pauses) {
        this.pauses = requireNonNull(pauses, "pauses");
        return this;
    }

    /** Sets whether the audiobook says aloud that its voice is synthetic. Default: {@link SpokenDisclosure#NONE}. */
    public PdfAudioBuilder disclosure(SpokenDisclosure disclosure) {
        this.disclosure = requireNonNull(disclosure, "disclosure");
        return this;
    }

    /**
     * Sets how many utterances are synthesized at once. Default: as many as the provider takes, for a voice that computes
     * on this machine one for each core.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public PdfAudioBuilder concurrency(int concurrency) {
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency must be 1 or more, was " + concurrency);
        }
        this.concurrency = concurrency;
        return this;
    }

    /**
     * Sets the folder that keeps clips, so that nothing is synthesized twice. Default: {@code pdfaudio/clips} in
     * {@code $XDG_CACHE_HOME}, or in {@code .cache} of the user's home.
     */
    public PdfAudioBuilder cache(Path folder) {
        this.cache = requireNonNull(folder, "folder");
        return this;
    }

    /** Keeps clips only while a conversion runs, in the temporary folder: one that stops has to pay for everything again. */
    public PdfAudioBuilder noCache() {
        this.cache = null;
        return this;
    }

    /**
     * Shares clips with other machines: what one of them has synthesized is fetched by the others. The folder of clips stands
     * in front of the store and keeps copies; use one folder with one store only. Default: clips are kept in the folder alone.
     */
    public PdfAudioBuilder clips(ClipStore shared) {
        this.clips = requireNonNull(shared, "shared");
        return this;
    }

    /**
     * Sets how many bytes of clips are kept in the folder; at the end of a run those that were not used for longest go, but never those of
     * the run itself. Default: {@link ClipCache#DEFAULT_LIMIT}.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public PdfAudioBuilder cacheLimit(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("cacheLimit must not be negative, was " + bytes);
        }
        this.cacheLimit = bytes;
        return this;
    }

    /**
     * Sets what one conversion may spend: it stops before the request that would exceed it, and what was bought is kept.
     * Default: any amount.
     */
    public PdfAudioBuilder budget(Money most) {
        this.budget = requireNonNull(most, "most");
        return this;
    }

    /** Sets what a million characters cost this account. Default: what the provider's traits say. */
    public PdfAudioBuilder price(Money perMillion) {
        this.price = requireNonNull(perMillion, "perMillion");
        return this;
    }

    /** Sets what to do with a clip that is still faulty when it was requested again. Default: {@link ClipPolicy#ACCEPT}. */
    public PdfAudioBuilder faultyClips(ClipPolicy policy) {
        this.faultyClips = requireNonNull(policy, "policy");
        return this;
    }

    /** Sets what one PDF may cost to read. Default: {@link ReadLimits#DEFAULT}. */
    public PdfAudioBuilder readLimits(ReadLimits limits) {
        this.limits = requireNonNull(limits, "limits");
        return this;
    }

    /**
     * Sets on how many threads at most one PDF is read; each takes the memory of an open document. Default: one for each
     * processor.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public PdfAudioBuilder readThreads(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("readThreads must be 1 or more, was " + most);
        }
        this.readThreads = most;
        return this;
    }

    /** Sets what is spoken of tables, footnotes and the like. Default: {@link NarrationSettings#DEFAULT}. */
    public PdfAudioBuilder narration(NarrationSettings settings) {
        this.narration = requireNonNull(settings, "settings");
        return this;
    }

    /** Returns a {@link PdfAudio} with these settings. Nothing is opened until it is needed. */
    public PdfAudio build() {
        PdfReader reader = new PdfReader(limits).withThreads(readThreads);
        Settings settings = new Settings(
                voice,
                prosody,
                format,
                loudness,
                pauses,
                disclosure,
                concurrency,
                cache,
                clips,
                cacheLimit,
                budget,
                faultyClips,
                reader,
                narration);
        return lender == null
                ? new PdfAudio(settings, VoiceSources.of(voice(), fallbacks), true)
                : new PdfAudio(settings, lender.sources(), false);
    }

    private VoiceSource voice() {
        return synthesizer == null
                ? VoiceSource.ofProvider(provider, ProviderConfig.of(providerSettings), price)
                : VoiceSource.ofSynthesizer(synthesizerId, synthesizer, price);
    }

    private static Path defaultCache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return base.resolve("pdfaudio").resolve("clips");
    }
}
