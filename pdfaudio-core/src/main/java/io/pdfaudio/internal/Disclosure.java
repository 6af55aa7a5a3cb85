package io.pdfaudio.internal;

import io.pdfaudio.conversion.SpokenDisclosure;
import io.pdfaudio.conversion.SpokenDisclosure.Place;
import io.pdfaudio.document.Block;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.narration.Narrator;
import io.pdfaudio.narration.Pause;
import io.pdfaudio.narration.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Adds to a script that the voice is synthetic. */
final class Disclosure {

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("da", "Denne lydbog er indtalt af en kunstig stemme."),
            Map.entry("de", "Dieses Hörbuch wird von einer künstlichen Stimme gelesen."),
            Map.entry("en", "This audiobook is read by a synthetic voice."),
            Map.entry("es", "Este audiolibro está leído por una voz sintética."),
            Map.entry("fi", "Tämän äänikirjan lukee synteettinen ääni."),
            Map.entry("fr", "Ce livre audio est lu par une voix de synthèse."),
            Map.entry("it", "Questo audiolibro è letto da una voce sintetica."),
            Map.entry("nl", "Dit luisterboek wordt voorgelezen door een synthetische stem."),
            Map.entry("pl", "Ten audiobook czyta głos syntetyczny."),
            Map.entry("pt", "Este audiolivro é lido por uma voz sintética."),
            Map.entry("ru", "Эту аудиокнигу читает синтезированный голос."),
            Map.entry("sv", "Den här ljudboken läses av en syntetisk röst."));

    private Disclosure() {}

    /**
     * Returns a script with the disclosure; one that says nothing stays as it is.
     *
     * @param language the language it is to be said in
     * @throws UnavailableException if there is no sentence in that language and no words of one's own
     */
    static Script in(Script script, SpokenDisclosure disclosure, Narrator narrator, String language) {
        if (disclosure.place() == Place.NOWHERE || script.lines().isEmpty()) {
            return script;
        }
        String words = disclosure.words().orElseGet(() -> sentence(language));
        List<Script.Line> lines = new ArrayList<>();
        add(words, script.lines().getFirst().chapter(), narrator, lines);
        script.lines().forEach(line -> lines.add(line.at(lines.size())));
        if (disclosure.place() == Place.BOTH) {
            Script.Line last = lines.removeLast();
            lines.add(last.pausing(Pause.CHAPTER));
            add(words, last.chapter(), narrator, lines);
        }
        return new Script(lines, script.omissions());
    }

    private static void add(String words, Chapter around, Narrator narrator, List<Script.Line> lines) {
        Chapter said = new Chapter(
                around.number(),
                around.title(),
                Chapter.Evidence.NONE,
                around.page(),
                null,
                List.of(new Block.Paragraph(words, List.of())));
        List<Utterance> utterances = narrator.narrate(said).utterances();
        for (Utterance utterance : utterances) {
            Utterance paused = utterance == utterances.getLast() ? utterance.withPause(Pause.CHAPTER) : utterance;
            lines.add(new Script.Line(lines.size(), around, paused, "", ""));
        }
    }

    private static String sentence(String language) {
        String known = SENTENCES.get(Locale.forLanguageTag(language).getLanguage());
        if (known == null) {
            throw new UnavailableException("There is no sentence in "
                    + Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH)
                    + " that says that the voice is synthetic: give one in your own words.");
        }
        return known;
    }
}
