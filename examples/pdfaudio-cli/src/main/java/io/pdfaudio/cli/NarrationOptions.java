package io.pdfaudio.cli;

import io.pdfaudio.narration.Lexicon;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.narration.NarrationSettings.Citations;
import io.pdfaudio.narration.NarrationSettings.Figures;
import io.pdfaudio.narration.NarrationSettings.Footnotes;
import io.pdfaudio.narration.NarrationSettings.Treatment;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what of a book is spoken. */
final class NarrationOptions {

    private static final NarrationSettings DEFAULT = NarrationSettings.DEFAULT;

    @Option(
            names = "--tables",
            paramLabel = "skip|announce|read",
            description = "Tables: left out in silence, announced, or read row by row. Default: announce.")
    private Treatment tables = DEFAULT.tables();

    @Option(
            names = "--code",
            paramLabel = "skip|announce|read",
            description = "Program listings, in the same ways. Default: announce.")
    private Treatment code = DEFAULT.code();

    @Option(
            names = "--formulas",
            paramLabel = "skip|announce|read",
            description = "Formulas on lines of their own, in the same ways. Default: announce.")
    private Treatment formulas = DEFAULT.formulas();

    @Option(
            names = "--footnotes",
            paramLabel = "skip|sentence|chapter",
            description =
                    "Footnotes: left out, after the sentence that calls them, or at the end of the chapter. Default: sentence.")
    private Footnotes footnotes = DEFAULT.footnotes();

    @Option(
            names = "--figures",
            paramLabel = "skip|caption|all",
            description = "Pictures: nothing, the caption, or also the alternative text. Default: all.")
    private Figures figures = DEFAULT.figures();

    @Option(
            names = "--citations",
            paramLabel = "skip|read",
            description = "References such as [12] and (Smith, 2010). Default: skip.")
    private Citations citations = DEFAULT.citations();

    @Option(
            names = "--lexicon",
            paramLabel = "FILE",
            description = "How words are spoken: a .pls lexicon, or a text of lines 'word = how it is spoken'.")
    private @Nullable Path lexicon;

    /** Returns the settings; reads the lexicon. */
    NarrationSettings settings() {
        Lexicon words = lexicon == null ? Lexicon.EMPTY : Lexicon.load(lexicon);
        return new NarrationSettings(tables, code, formulas, footnotes, figures, citations, words, List.of());
    }
}
