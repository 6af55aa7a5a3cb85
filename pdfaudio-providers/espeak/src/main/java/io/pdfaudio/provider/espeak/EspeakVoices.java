package io.pdfaudio.provider.espeak;

import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.Voice.Gender;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the table of voices that eSpeak NG prints. */
final class EspeakVoices {

    private static final int LANGUAGE = 1;
    private static final int GENDER = 2;
    private static final int NAME = 3;
    private static final int FILE = 4;
    private static final Comparator<Voice> AMERICAN_FIRST =
            Comparator.comparing((Voice voice) -> !voice.language().equals("en-US"));

    private EspeakVoices() {}

    /** Returns the voices, American English first. */
    static List<Voice> parse(String table) {
        return table.lines()
                .skip(1)
                .map(EspeakVoices::voice)
                .flatMap(Optional::stream)
                .sorted(AMERICAN_FIRST)
                .toList();
    }

    private static Optional<Voice> voice(String line) {
        String[] cells = line.strip().split("\\s+", FILE + 2);
        if (cells.length <= FILE) {
            return Optional.empty();
        }
        Gender gender = cells[GENDER].endsWith("F")
                ? Gender.FEMALE
                : cells[GENDER].endsWith("M") ? Gender.MALE : Gender.UNSPECIFIED;
        return Optional.of(new Voice(cells[FILE], cells[NAME].replace('_', ' '), language(cells[LANGUAGE]), gender));
    }

    /** The program's tags are BCP 47 but for the two here and its names of accents, which are left out. */
    private static String language(String tag) {
        String language = tag.equals("piqd") ? "tlh" : tag.equals("cmn") ? "zh" : tag.replaceFirst("^cmn-", "zh-");
        return Locale.forLanguageTag(language).toLanguageTag();
    }
}
