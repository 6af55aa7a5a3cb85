package io.pdfaudio.examples;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.document.Block;
import io.pdfaudio.narration.AlignedText;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.narration.NarrationStep;
import io.pdfaudio.narration.TextEditor;
import java.nio.file.Path;

/** How do I change what is spoken? By a step that edits the text, so that it still knows where each word is printed. */
public final class OwnStep implements NarrationStep {

    private static final String MARK = "§";

    /** Says "section" for the sign. */
    @Override
    public AlignedText apply(AlignedText text, Block block) {
        TextEditor editor = text.edit();
        for (int at = text.spoken().indexOf(MARK); at >= 0; at = text.spoken().indexOf(MARK, at + 1)) {
            editor.replace(at, at + MARK.length(), "section");
        }
        return editor.build();
    }

    /** Converts a PDF with that step. */
    public static void main(String... arguments) {
        NarrationSettings narration = NarrationSettings.DEFAULT.withStep(new OwnStep());
        try (PdfAudio pdfAudio =
                PdfAudio.builder().provider("marytts").narration(narration).build()) {
            pdfAudio.convert(Path.of(arguments[0]), Path.of(arguments[1]));
        }
    }
}
