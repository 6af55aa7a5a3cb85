package io.pdfaudio.internal;

import io.pdfaudio.audio.Pauses;
import io.pdfaudio.conversion.ClipFault;
import io.pdfaudio.document.Block;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.TextSpan;
import io.pdfaudio.internal.audio.ClipJoiner;
import io.pdfaudio.internal.synthesis.SynthesisQueue;
import io.pdfaudio.narration.Lexicon;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.narration.NarrationSettings.Citations;
import io.pdfaudio.narration.NarrationSettings.Treatment;
import io.pdfaudio.narration.Narrator;
import io.pdfaudio.narration.Utterance;
import io.pdfaudio.narration.VoiceInput;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.SpeechMark;
import io.pdfaudio.speech.SynthesizedSpeech;
import java.util.ArrayList;
import java.util.List;

/**
 * Speaks lines that were written for another voice: what its own voice does not take as it is, it writes out and splits once more,
 * and joins the clips. So a book's script, and with it what has been paid for, stays the same whatever fallbacks it has.
 * Thread-safe.
 */
final class FallbackSpeaker implements SynthesisQueue.Worker<Script.Line, Spoken> {

    /** The line has been narrated once, so nothing of it is left out. */
    private static final NarrationSettings EVERYTHING = NarrationSettings.DEFAULT
            .withTables(Treatment.READ)
            .withCode(Treatment.READ)
            .withFormulas(Treatment.READ)
            .withCitations(Citations.READ);

    private final Speaker speaker;
    private final Narrator narrator;
    private final Pauses pauses;

    /**
     * Creates what speaks with a voice that wants its text so.
     *
     * @param left the words of the lexicon that stand in the lines as they are written, as the other voice takes phonemes
     */
    FallbackSpeaker(Speaker speaker, VoiceInput input, Lexicon left, Pauses pauses) {
        this.speaker = speaker;
        this.narrator = new Narrator(EVERYTHING.withLexicon(left), input);
        this.pauses = pauses;
    }

    @Override
    public Spoken work(Script.Line line) throws InterruptedException {
        List<Utterance> pieces = pieces(line);
        List<Spoken> spoken = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            spoken.add(speaker.work(piece(line, pieces, i)));
        }
        return joined(pieces, spoken);
    }

    private List<Utterance> pieces(Script.Line line) {
        String text = line.utterance().text();
        List<TextSpan> spans = line.utterance().sources().stream()
                .limit(1)
                .map(source -> new TextSpan(0, text.length(), source))
                .toList();
        Chapter around = line.chapter();
        Chapter chapter = new Chapter(
                around.number(),
                around.title(),
                Chapter.Evidence.NONE,
                around.page(),
                null,
                List.of(new Block.Paragraph(text, spans)));
        List<Utterance> pieces = narrator.narrate(chapter).utterances();
        return pieces.isEmpty() ? List.of(line.utterance()) : pieces;
    }

    private static Script.Line piece(Script.Line line, List<Utterance> pieces, int i) {
        String before = i > 0 ? pieces.get(i - 1).text() : line.before();
        String after = i + 1 < pieces.size() ? pieces.get(i + 1).text() : line.after();
        return new Script.Line(line.number(), line.chapter(), pieces.get(i), before, after);
    }

    private Spoken joined(List<Utterance> pieces, List<Spoken> spoken) {
        ClipJoiner joiner = new ClipJoiner();
        Money spent = Money.NOTHING;
        Money saved = Money.NOTHING;
        List<ClipFault> faults = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            SynthesizedSpeech speech = spoken.get(i).speech();
            joiner.add(ofWholeLine(speech, pieces.get(i)), UtterancePauses.after(pieces.get(i), pauses));
            spent = spent.plus(spoken.get(i).spent());
            saved = saved.plus(spoken.get(i).saved());
            faults.addAll(spoken.get(i).faults());
        }
        boolean reused = spoken.stream().allMatch(Spoken::reused);
        return new Spoken(joiner.joined(), 0, reused, spent, saved, faults);
    }

    /** Places of words in a piece become places in the line; several spoken for one written become one. */
    private static SynthesizedSpeech ofWholeLine(SynthesizedSpeech speech, Utterance piece) {
        List<SpeechMark> marks = new ArrayList<>();
        for (SpeechMark mark : speech.marks()) {
            int start = piece.originalStart(mark.start());
            int end = piece.originalEnd(mark.end());
            SpeechMark last = marks.isEmpty() ? null : marks.getLast();
            if (last != null && start < last.end()) {
                marks.removeLast();
                marks.add(
                        new SpeechMark(last.start(), Math.max(last.end(), end), last.startSample(), mark.endSample()));
            } else if (end > start) {
                marks.add(new SpeechMark(start, end, mark.startSample(), mark.endSample()));
            }
        }
        return new SynthesizedSpeech(speech.clip(), marks);
    }
}
