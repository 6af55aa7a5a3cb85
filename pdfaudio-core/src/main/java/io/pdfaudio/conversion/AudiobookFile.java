package io.pdfaudio.conversion;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.audio.ChapterMark;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of an audiobook.
 *
 * @param path where it is
 * @param startSample the sample of the whole book at which it begins
 * @param samples its length in samples
 * @param chapters its chapters, counted from its own beginning
 * @param readAlong the files beside it that say when each of its texts is heard
 */
public record AudiobookFile(
        Path path, long startSample, long samples, List<ChapterMark> chapters, List<Path> readAlong) {

    /** Copies the lists. */
    public AudiobookFile {
        requireNonNull(path, "path");
        chapters = List.copyOf(chapters);
        readAlong = List.copyOf(readAlong);
    }
}
