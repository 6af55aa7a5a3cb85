package io.pdfaudio.internal;

import io.pdfaudio.document.Book;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.narration.Narration;
import io.pdfaudio.narration.Narrator;
import io.pdfaudio.narration.Pause;
import io.pdfaudio.narration.Utterance;
import io.pdfaudio.speech.Pronunciation;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizerTraits.Context;
import io.pdfaudio.speech.Voice;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Everything a conversion is going to say. It is complete before the first utterance is synthesized, so that the text,
 * and with it the names of the clips, never changes under way.
 *
 * @param lines the utterances in order, each with its chapter
 * @param omissions what stands on the pages and is not said
 */
record Script(List<Line> lines, List<Omission> omissions) {

    /**
     * One utterance of the script.
     *
     * @param number its place in the script, counted from 0
     * @param chapter the chapter it belongs to
     * @param utterance what to say
     * @param before what is said before it in the same chapter, or nothing
     * @param after what is said after it, likewise
     */
    record Line(int number, Chapter chapter, Utterance utterance, String before, String after) {

        /** Returns the page the line is from, counted from 1. */
        int page() {
            return utterance.sources().stream()
                    .mapToInt(SourceSpan::page)
                    .findFirst()
                    .orElse(chapter.page());
        }

        /** Returns the same line at another place of a script. */
        Line at(int place) {
            return new Line(place, chapter, utterance, before, after);
        }

        /** Returns the same line with another pause after it. */
        Line pausing(Pause pause) {
            return new Line(number, chapter, utterance.withPause(pause), before, after);
        }

        /** Returns the request for it. */
        SynthesisRequest request(Voice voice, Prosody prosody, Context context) {
            boolean neighbours = context == Context.NEIGHBOURS;
            List<Pronunciation> pronunciations = utterance.phonemes().stream()
                    .map(word -> new Pronunciation(word.start(), word.end(), word.ipa()))
                    .toList();
            return new SynthesisRequest(
                    utterance.text(),
                    voice,
                    prosody,
                    neighbours ? before : "",
                    neighbours ? after : "",
                    pronunciations);
        }

        /** Says for a message where the line is from. */
        String place() {
            return "Chapter " + chapter.number() + " (" + chapter.title() + "), page " + page();
        }
    }

    Script {
        lines = List.copyOf(lines);
        omissions = List.copyOf(omissions);
    }

    /** Writes the script of some chapters of a book. */
    static Script of(Book book, List<Chapter> chapters, Narrator narrator) throws InterruptedException {
        List<Line> lines = new ArrayList<>();
        List<Omission> omissions = new ArrayList<>(book.only(chapters).omissions());
        for (Chapter chapter : chapters) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Narration narration = narrator.narrate(chapter);
            addLines(chapter, narration.utterances(), lines);
            omissions.addAll(narration.omissions());
        }
        return new Script(lines, omissions);
    }

    private static void addLines(Chapter chapter, List<Utterance> utterances, List<Line> lines) {
        for (int i = 0; i < utterances.size(); i++) {
            String before = i > 0 ? utterances.get(i - 1).text() : "";
            String after = i + 1 < utterances.size() ? utterances.get(i + 1).text() : "";
            lines.add(new Line(lines.size(), chapter, utterances.get(i), before, after));
        }
    }

    /** Returns how many characters of each chapter are spoken. */
    IdentityHashMap<Chapter, Long> charactersByChapter() {
        IdentityHashMap<Chapter, Long> characters = new IdentityHashMap<>();
        lines.forEach(line ->
                characters.merge(line.chapter, (long) line.utterance.text().length(), Long::sum));
        return characters;
    }
}
