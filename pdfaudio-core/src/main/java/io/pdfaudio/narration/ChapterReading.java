package io.pdfaudio.narration;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.Omission;
import io.pdfaudio.narration.NarrationSettings.Figures;
import io.pdfaudio.narration.NarrationSettings.Footnotes;
import io.pdfaudio.narration.NarrationSettings.Treatment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one chapter for a narrator and collects what it comes to. Used once, by one thread. */
final class ChapterReading {

    private final Narrator narrator;
    private final NarrationSettings settings;
    private final Chapter chapter;
    private final List<Block> blocks;
    private final NoteCalls calls;
    private final OmissionList omissions;
    private final List<Utterance> utterances = new ArrayList<>();
    /** The notes that have been read where they are called. */
    private final BitSet read = new BitSet();
    /** What the last block only announced, so that the same is not said again of the next. */
    private Omission.@Nullable Reason announced;

    ChapterReading(Narrator narrator, Chapter chapter) {
        this.narrator = narrator;
        this.settings = narrator.settings();
        this.chapter = chapter;
        this.blocks = chapter.blocks();
        this.calls = new NoteCalls(settings.footnotes() == Footnotes.SENTENCE ? chapter.calls() : List.of());
        this.omissions = new OmissionList(chapter.page());
    }

    Narration read() {
        readTitle();
        for (int i = 0; i < blocks.size(); i++) {
            Omission.Reason before = announced;
            announced = null;
            read(i, blocks.get(i), before);
        }
        if (!utterances.isEmpty()) {
            pauseAfterLast(Pause.CHAPTER);
        }
        return new Narration(utterances, omissions.list());
    }

    private void readTitle() {
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

    private static long letters(String text) {
        return text.chars().filter(Character::isLetterOrDigit).count();
    }

    private void read(int index, Block block, Omission.@Nullable Reason before) {
        switch (block) {
            case Block.Table table -> treat(table, settings.tables(), Omission.Reason.TABLE, before);
            case Block.Code code -> treat(code, settings.code(), Omission.Reason.CODE, before);
            case Block.Formula formula -> treat(formula, settings.formulas(), Omission.Reason.FORMULA, before);
            case Block.Caption caption -> speakIf(settings.figures() != Figures.SKIP, caption);
            case Block.Figure figure -> speakIf(settings.figures() == Figures.ALL, figure);
            case Block.Footnote note -> readNote(index, note);
            case Block.Heading heading -> speakWithNotes(index, heading, Pause.HEADING);
            default -> speakWithNotes(index, block, Pause.PARAGRAPH);
        }
    }

    private void treat(Block block, Treatment treatment, Omission.Reason reason, Omission.@Nullable Reason before) {
        if (treatment == Treatment.READ) {
            speak(block, AlignedText.of(block.text()), Pause.PARAGRAPH);
            return;
        }
        boolean told = treatment == Treatment.ANNOUNCE;
        announced = told ? reason : null;
        String phrase = told && reason != before ? narrator.words().phrase(reason) : "";
        omissions.addAll(block, reason, phrase);
        if (!phrase.isEmpty()) {
            announce(block, reason, phrase);
        }
    }

    private void announce(Block block, Omission.Reason reason, String phrase) {
        AlignedText text = AlignedText.of(block.text())
                .edit()
                .drop(0, block.text().length(), reason, phrase)
                .build();
        narrator.splitter().split(phrase).forEach(piece -> add(block, text, piece, PhonemeWords.NONE));
        pauseAfterLast(Pause.PARAGRAPH);
    }

    private void speakIf(boolean wanted, Block block) {
        if (wanted) {
            speak(block, AlignedText.of(block.text()), Pause.PARAGRAPH);
        } else {
            omissions.addAll(block, Omission.Reason.FIGURE);
        }
    }

    private void readNote(int index, Block.Footnote note) {
        if (settings.footnotes() == Footnotes.SKIP) {
            omissions.addAll(note, Omission.Reason.FOOTNOTE);
        } else if (!read.get(index)) {
            speak(note, FootnoteText.of(note, narrator.words()), Pause.PARAGRAPH);
        }
    }

    private void speakWithNotes(int index, Block block, Pause last) {
        calls.enter(index);
        speak(block, AlignedText.of(block.text()), last);
        readCalledBefore(Integer.MAX_VALUE);
    }

    /** Reads the notes of the current block that are called before a place in its text. */
    private void readCalledBefore(int offset) {
        for (int note = calls.nextBefore(offset); note >= 0; note = calls.nextBefore(offset)) {
            if (note < blocks.size() && blocks.get(note) instanceof Block.Footnote footnote && !read.get(note)) {
                read.set(note);
                speak(footnote, FootnoteText.of(footnote, narrator.words()), Pause.PARAGRAPH);
            }
        }
    }

    private void speak(Block block, AlignedText printed, Pause last) {
        AlignedText text = narrator.spoken(block, printed);
        String spoken = text.spoken();
        if (!Characters.pronounceable(spoken, 0, spoken.length())) {
            omissions.addAll(block, Omission.Reason.UNPRONOUNCEABLE);
            return;
        }
        omissions.addDrops(block, text.drops());
        boolean note = block instanceof Block.Footnote;
        int before = utterances.size();
        PhonemeWords phonemes = narrator.phonemes(spoken);
        List<UtteranceSplitter.Piece> pieces =
                narrator.splitter().split(spoken, phonemes, end -> !note && callsEnd(text, end));
        for (UtteranceSplitter.Piece piece : pieces) {
            add(block, text, piece, phonemes);
            if (!note && piece.sentenceEnd() && piece.end() < spoken.length()) {
                readCalledBefore(text.originalEnd(piece.end()) + 1);
            }
        }
        if (utterances.size() > before) {
            pauseAfterLast(last);
        }
    }

    private boolean callsEnd(AlignedText text, int sentenceEnd) {
        int end = Characters.skipSpacesBack(text.spoken(), sentenceEnd);
        return calls.passes(text.originalEnd(end) + 1);
    }

    private void add(Block block, AlignedText text, UtteranceSplitter.Piece piece, PhonemeWords phonemes) {
        if (!Characters.pronounceable(text.spoken(), piece.start(), piece.end())) {
            int start = text.originalStart(piece.start());
            int end = text.originalEnd(piece.end());
            omissions.add(block, new AlignedText.Drop(start, end, Omission.Reason.UNPRONOUNCEABLE));
            return;
        }
        Pause after = piece.sentenceEnd() ? Pause.SENTENCE : Pause.CLAUSE;
        String spoken = text.spoken().substring(piece.start(), piece.end());
        List<Phonemes> sounds = phonemes.within(piece.start(), piece.end(), narrator.pronunciations());
        utterances.add(new Utterance(chapter.number(), spoken, after, block, text, piece.start(), sounds));
    }

    private void pauseAfterLast(Pause pause) {
        int last = utterances.size() - 1;
        utterances.set(last, utterances.get(last).withPause(pause));
    }
}
