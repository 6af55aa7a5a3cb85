package io.pdfaudio.provider.piper;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.Voice.Gender;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The voices of a folder.
 *
 * @param all the voices, American English first and those that cannot be used last
 */
record PiperVoices(List<Speaker> all) {

    private static final Comparator<Speaker> AMERICAN_FIRST =
            Comparator.comparing((Speaker speaker) -> !speaker.voice.language().equals("en-US"));

    /**
     * One who speaks in a voice file.
     *
     * @param voice as which it is chosen
     * @param file the file
     * @param number its number in the file, or null where there is only one
     * @param usable false where the file beside the network makes no sense
     */
    record Speaker(Voice voice, VoiceFile file, @Nullable Long number, boolean usable) {}

    /** Looks for the voices. One that is broken is listed too, so that who chooses it is told why it does not speak. */
    static PiperVoices in(VoiceFolder folder) {
        List<Speaker> speakers = new ArrayList<>();
        folder.voices().forEach(file -> speakers.addAll(speakers(file)));
        return new PiperVoices(speakers.stream()
                .sorted(Comparator.comparing((Speaker speaker) -> !speaker.usable)
                        .thenComparing(AMERICAN_FIRST))
                .toList());
    }

    Optional<Speaker> find(String id) {
        return all.stream().filter(speaker -> speaker.voice.id().equals(id)).findFirst();
    }

    List<Voice> voices() {
        return all.stream().map(Speaker::voice).toList();
    }

    private static List<Speaker> speakers(VoiceFile file) {
        VoiceConfig config;
        try {
            config = VoiceConfig.read(file);
        } catch (SynthesisException e) {
            return List.of(new Speaker(voice(file, "", language(file)), file, null, false));
        }
        String language = config.language().orElseGet(() -> language(file));
        if (config.speakers().isEmpty()) {
            return List.of(new Speaker(voice(file, "", language), file, null, true));
        }
        List<Speaker> speakers = new ArrayList<>();
        for (Map.Entry<String, Long> speaker : config.speakers().entrySet()) {
            speakers.add(new Speaker(voice(file, speaker.getKey(), language), file, speaker.getValue(), true));
        }
        return speakers;
    }

    private static Voice voice(VoiceFile file, String speaker, String language) {
        String id = speaker.isEmpty() ? file.id() : file.id() + "#" + speaker;
        return new Voice(id, name(file.id(), speaker), language, Gender.UNSPECIFIED);
    }

    /** From a name such as {@code en_US-lessac-medium}. */
    private static String name(String id, String speaker) {
        String[] parts = id.substring(id.lastIndexOf('/') + 1).split("-", 3);
        boolean usual = parts.length == 3 && VoiceConfig.tag(parts[0]).isPresent();
        String name = usual ? parts[1].replace('_', ' ') : id;
        String quality = usual ? " (" + parts[2] + ")" : "";
        return name + (speaker.isEmpty() ? "" : " " + speaker) + quality;
    }

    private static String language(VoiceFile file) {
        String name = file.id().substring(file.id().lastIndexOf('/') + 1);
        int hyphen = name.indexOf('-');
        return (hyphen < 0 ? Optional.<String>empty() : VoiceConfig.tag(name.substring(0, hyphen)))
                .orElse(Voice.ANY_LANGUAGE);
    }
}
