package io.pdfaudio.narration;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import io.pdfaudio.narration.NarrationSettings.Treatment;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds for the narration of every text whatsoever: it ends well, and no letter or digit goes unaccounted for. */
final class AnyText {

    private static final int MOST_CHARACTERS = 120;
    private static final List<Language> LANGUAGES = Stream.of("en", "de", "fr", "es", "it", "nl", "pt", "ru", "ja")
            .map(Language::of)
            .toList();

    private AnyText() {}

    /** Narrates a text in many languages, as a block of every kind, by each step alone and by all together. */
    static void narrate(String text) {
        for (Language language : LANGUAGES) {
            for (Block block : blocks(text)) {
                language.steps.forEach(step -> check(step.apply(AlignedText.of(text), block)));
                language.narrators.forEach(narrator -> check(narrator.narrate(chapter(block)), block));
            }
        }
    }

    private static List<Block> blocks(String text) {
        SourceSpan place = new SourceSpan(1, 10, 10, 100, 10);
        List<TextSpan> spans = List.of(new TextSpan(0, text.length(), place));
        return List.of(
                new Block.Paragraph(text, spans),
                new Block.Heading(2, text, spans),
                new Block.ListItem(text, spans),
                new Block.Table(text, spans),
                new Block.Code(text, spans),
                new Block.Formula(text, spans),
                new Block.Footnote(text, spans),
                new Block.Caption(text, spans));
    }

    private record Language(List<NarrationStep> steps, List<Narrator> narrators) {
        static Language of(String tag) {
            VoiceInput voice = new VoiceInput(tag, MOST_CHARACTERS, true, true);
            NarrationSettings settings = NarrationSettings.DEFAULT;
            NarrationSettings reading =
                    settings.withTables(Treatment.READ).withCode(Treatment.READ).withFormulas(Treatment.READ);
            return new Language(
                    NarrationSteps.of(settings, voice, LanguageWords.of(tag)),
                    List.of(new Narrator(settings, voice), new Narrator(reading, voice)));
        }
    }

    private static Chapter chapter(Block block) {
        Block.Heading heading = new Block.Heading(1, "Title", List.of());
        return new Chapter(1, "Title", Chapter.Evidence.HEADING, 1, heading, List.of(block));
    }

    private static void check(Narration narration, Block block) {
        StringBuilder heard = new StringBuilder();
        for (Utterance utterance : narration.utterances()) {
            assertThat(utterance.text().length()).isLessThanOrEqualTo(MOST_CHARACTERS);
            if (utterance.block() == block) {
                check(utterance.alignment());
                heard.append(utterance.text());
            }
        }
        String spoken = narration.utterances().stream()
                .filter(utterance -> utterance.block() == block)
                .map(utterance -> utterance.alignment().spoken())
                .findFirst()
                .orElse("");
        assertThat(letters(heard)).isEqualTo(letters(spoken));
        narration.omissions().forEach(omission -> assertThat(omission.text()).isNotBlank());
        if (spoken.isEmpty() || narration.utterances().stream().anyMatch(Utterance::announces)) {
            String left = narration.omissions().stream().map(Omission::text).collect(Collectors.joining());
            assertThat(letters(left)).isEqualTo(letters(block.text()));
        }
    }

    /** Each letter or digit that is replaced by nothing has to be among the drops. */
    private static void check(AlignedText text) {
        int done = 0;
        int spokenDone = 0;
        for (AlignedText.Substitution change : text.substitutions()) {
            assertThat(change.start()).isGreaterThanOrEqualTo(done);
            String same = text.original().substring(done, change.start());
            assertThat(text.spoken().startsWith(same + change.spoken(), spokenDone))
                    .isTrue();
            done = change.end();
            spokenDone += same.length() + change.spoken().length();
            if (change.spoken().isBlank()) {
                requireDropped(text, change);
            }
        }
        assertThat(text.spoken().substring(spokenDone))
                .isEqualTo(text.original().substring(done));
    }

    private static void requireDropped(AlignedText text, AlignedText.Substitution change) {
        for (int i = change.start(); i < change.end(); i++) {
            int at = i;
            boolean dropped = text.drops().stream().anyMatch(drop -> drop.start() <= at && drop.end() > at);
            assertThat(dropped || !Character.isLetterOrDigit(text.original().codePointAt(i)))
                    .as("whether %s at %d of %s is dropped", text.original().charAt(i), i, text)
                    .isTrue();
        }
    }

    private static String letters(CharSequence text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
