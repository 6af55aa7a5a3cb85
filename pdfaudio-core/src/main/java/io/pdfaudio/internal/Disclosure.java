package io.pdfaudio.internal;

import io.pdfaudio.conversion.SpokenDisclosure;
import io.pdfaudio.conversion.SpokenDisclosure.Place;
import io.pdfaudio.document.Block;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.NoteCall;
import io.pdfaudio.exception.UnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts a paragraph into chapters that says that the voice is synthetic; it is spoken and shown like any other. */
final class Disclosure {

    private static final Map<String, String> SENTENCES = Map.of(
            "en", "This audiobook is read by a synthetic voice.",
            "de", "Dieses Hörbuch wird von einer künstlichen Stimme gelesen.",
            "fr", "Ce livre audio est lu par une voix de synthèse.",
            "es", "Este audiolibro está leído por una voz sintética.",
            "it", "Questo audiolibro è letto da una voce sintetica.",
            "pt", "Este audiolivro é lido por uma voz sintética.",
            "nl", "Dit luisterboek wordt voorgelezen door een kunstmatige stem.",
            "ru", "Эту аудиокнигу читает синтезированный голос.");

    private Disclosure() {}

    /**
     * Returns the chapters with what is to be said.
     *
     * @param language the language of the book as a BCP 47 tag
     * @throws UnavailableException if the library has no sentence in that language and none is given
     */
    static List<Chapter> in(List<Chapter> chapters, SpokenDisclosure disclosure, String language) {
        if (disclosure.place() == Place.NOWHERE || chapters.isEmpty()) {
            return chapters;
        }
        Block sentence = new Block.Paragraph(text(disclosure, language), List.of());
        List<Chapter> said = new ArrayList<>(chapters);
        said.set(0, with(said.getFirst(), sentence, 0));
        if (disclosure.place() == Place.START_AND_END) {
            int last = said.size() - 1;
            said.set(
                    last, with(said.get(last), sentence, said.get(last).blocks().size()));
        }
        return said;
    }

    private static String text(SpokenDisclosure disclosure, String language) {
        if (!disclosure.text().isEmpty()) {
            return disclosure.text();
        }
        Locale locale = Locale.forLanguageTag(language);
        String sentence = SENTENCES.get(locale.getLanguage());
        if (sentence == null) {
            throw new UnavailableException("There is no sentence in " + locale.getDisplayLanguage(Locale.ENGLISH)
                    + " to say that the voice is synthetic: give one of your own.");
        }
        return sentence;
    }

    private static Chapter with(Chapter chapter, Block block, int at) {
        List<Block> blocks = new ArrayList<>(chapter.blocks());
        blocks.add(at, block);
        List<NoteCall> calls = chapter.calls().stream()
                .map(call -> new NoteCall(moved(call.block(), at), call.offset(), moved(call.note(), at)))
                .toList();
        return new Chapter(
                chapter.number(),
                chapter.title(),
                chapter.evidence(),
                chapter.page(),
                chapter.heading(),
                blocks,
                chapter.level(),
                chapter.matter(),
                calls);
    }

    private static int moved(int index, int inserted) {
        return index >= inserted ? index + 1 : index;
    }
}
