package io.pdfaudio.narration;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.Omission;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns chapters into utterances. The title comes first, then the blocks in reading order; tables, listings and formulas
 * are left out and listed, as is text without anything to pronounce. Immutable and thread-safe.
 */
public final class Narrator {

    private final List<NarrationStep> steps;
    private final UtteranceSplitter splitter;

    /** Creates a narrator for a voice. */
    public Narrator(NarrationSettings settings) {
        LanguageWords words = LanguageWords.of(settings.language());
        this.steps = NarrationSteps.of(settings, words);
        this.splitter = new UtteranceSplitter(settings, words);
    }

    /** Returns a chapter as it is spoken. */
    public Narration narrate(Chapter chapter) {
        Reading reading = new Reading(chapter);
        reading.readTitle();
        chapter.blocks().forEach(reading::read);
        return reading.finish();
    }

    /** Collects what one chapter comes to. */
    private final class Reading {

        private final Chapter chapter;
        private final OmissionList omissions;
        private final List<Utterance> utterances = new ArrayList<>();

        Reading(Chapter chapter) {
            this.chapter = chapter;
            this.omissions = new OmissionList(chapter.page());
        }

        void readTitle() {
            Block.Heading heading = chapter.heading();
            if (heading == null) {
                if (chapter.titled()) {
                    Block.Heading title = new Block.Heading(1, chapter.title(), List.of());
                    speak(title, AlignedText.of(title.text()), Pause.HEADING);
                }
                return;
            }
            AlignedText text = AlignedText.of(heading.text());
            if (chapter.titled() && letters(chapter.title()) > letters(heading.text())) {
                text = text.edit()
                        .replace(0, heading.text().length(), chapter.title())
                        .build();
            }
            speak(heading, text, Pause.HEADING);
        }

        void read(Block block) {
            switch (block) {
                case Block.Table table -> omissions.addAll(table, Omission.Reason.TABLE);
                case Block.Code code -> omissions.addAll(code, Omission.Reason.CODE);
                case Block.Formula formula -> omissions.addAll(formula, Omission.Reason.FORMULA);
                case Block.Heading heading -> speak(heading, AlignedText.of(heading.text()), Pause.HEADING);
                default -> speak(block, AlignedText.of(block.text()), Pause.PARAGRAPH);
            }
        }

        private void speak(Block block, AlignedText printed, Pause last) {
            AlignedText text = printed;
            for (NarrationStep step : steps) {
                text = step.apply(text, block);
            }
            String spoken = text.spoken();
            if (!Characters.pronounceable(spoken, 0, spoken.length())) {
                omissions.addAll(block, Omission.Reason.UNPRONOUNCEABLE);
                return;
            }
            omissions.addDrops(block, text.drops());
            int before = utterances.size();
            for (UtteranceSplitter.Piece piece : splitter.split(spoken)) {
                add(block, text, piece);
            }
            if (utterances.size() > before) {
                pauseAfterLast(last);
            }
        }

        private void add(Block block, AlignedText text, UtteranceSplitter.Piece piece) {
            if (!Characters.pronounceable(text.spoken(), piece.start(), piece.end())) {
                int start = text.originalStart(piece.start());
                int end = text.originalEnd(piece.end());
                omissions.add(block, new AlignedText.Drop(start, end, Omission.Reason.UNPRONOUNCEABLE));
                return;
            }
            Pause after = piece.sentenceEnd() ? Pause.SENTENCE : Pause.CLAUSE;
            String spoken = text.spoken().substring(piece.start(), piece.end());
            utterances.add(new Utterance(chapter.number(), spoken, after, block, text, piece.start()));
        }

        private void pauseAfterLast(Pause pause) {
            int last = utterances.size() - 1;
            utterances.set(last, utterances.get(last).withPause(pause));
        }

        Narration finish() {
            if (!utterances.isEmpty()) {
                pauseAfterLast(Pause.CHAPTER);
            }
            return new Narration(utterances, omissions.list());
        }
    }

    private static long letters(String text) {
        return text.chars().filter(Character::isLetterOrDigit).count();
    }
}
