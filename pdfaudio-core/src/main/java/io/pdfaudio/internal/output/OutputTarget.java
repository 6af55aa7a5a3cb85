package io.pdfaudio.internal.output;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.CoverImage;
import io.pdfaudio.conversion.OutputSplit;
import io.pdfaudio.conversion.ReadAlong;
import io.pdfaudio.internal.readalong.PrintedBook;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of an audiobook go and what they are to be.
 *
 * @param output the file, or the folder of the files where the book is split
 * @param split into how many files the book goes
 * @param format the kind of files
 * @param readAlong what is written beside them
 * @param tags the tags of the book, without cover and chapters
 * @param cover the cover; it may take a second to come and is asked for when the first file is complete
 * @param printed the book in print
 * @param chapters how many chapters there may be
 */
public record OutputTarget(
        Path output,
        OutputSplit split,
        AudiobookFormat format,
        Set<ReadAlong> readAlong,
        AudiobookTags tags,
        Supplier<Optional<CoverImage>> cover,
        PrintedBook printed,
        int chapters) {

    /** Returns the folder of the files. */
    Path folder() {
        Path folder = split.several()
                ? PartNames.folder(output, extension())
                : output.toAbsolutePath().getParent();
        return folder == null ? Path.of("") : folder;
    }

    /** Returns the file of the only part, or of one of several. */
    Path part(int number, String chapter) {
        return split.several()
                ? folder().resolve(PartNames.of(split, number, chapters, tags.title(), chapter) + "." + extension())
                : output;
    }

    /** Returns what a part says of its place among the others, or null where there is only one. */
    @Nullable
    String place(int number) {
        return switch (split) {
            case OutputSplit.SingleFile one -> null;
            case OutputSplit.PerChapter each -> number + "/" + chapters;
            default -> Integer.toString(number);
        };
    }

    /** Returns the EPUB, which holds the whole book. */
    Path epub() {
        return split.several()
                ? folder().resolve(PartNames.book(tags.title()) + ReadAlong.EPUB.ending())
                : beside(output, ReadAlong.EPUB);
    }

    /** Returns a read-along file beside an audio file. */
    static Path beside(Path file, ReadAlong kind) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + kind.ending());
    }

    private String extension() {
        return format.container().extension();
    }
}
