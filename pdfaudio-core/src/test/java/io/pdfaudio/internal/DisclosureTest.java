package io.pdfaudio.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.conversion.SpokenDisclosure;
import io.pdfaudio.conversion.SpokenDisclosure.Place;
import io.pdfaudio.document.Block;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.Chapter.Evidence;
import io.pdfaudio.document.Chapter.Matter;
import io.pdfaudio.document.NoteCall;
import io.pdfaudio.exception.UnavailableException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final Chapter CHAPTER = new Chapter(
            1,
            "One",
            Evidence.HEADING,
            1,
            new Block.Heading(1, "One", List.of()),
            List.of(new Block.Paragraph("Text.", List.of()), new Block.Footnote("Note.", List.of())),
            1,
            Matter.BODY,
            List.of(new NoteCall(0, 4, 1)));

    @Test
    void footnotesAreStillCalledWhereTheyWere() {
        Chapter said = Disclosure.in(List.of(CHAPTER), SpokenDisclosure.at(Place.START_AND_END), "de-AT")
                .getFirst();

        assertThat(said.blocks())
                .extracting(Block::text)
                .hasSize(4)
                .startsWith(said.blocks().getLast().text());
        assertThat(said.calls()).containsExactly(new NoteCall(1, 4, 2));
    }

    @Test
    void asksForAnotherTextWhereTheLibraryHasNoneInTheLanguage() {
        assertThatThrownBy(() -> Disclosure.in(List.of(CHAPTER), SpokenDisclosure.at(Place.START), "fi"))
                .isInstanceOf(UnavailableException.class)
                .hasMessage(
                        "There is no sentence in Finnish to say that the voice is synthetic: give one of your own.");
    }
}
