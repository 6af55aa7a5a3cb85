package io.pdfaudio.internal.output;

import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.ChapterMark;
import io.pdfaudio.audio.spi.AudioOutput;
import io.pdfaudio.conversion.AudiobookFile;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.internal.audio.AtomicOutput;
import io.pdfaudio.internal.readalong.HeardUtterance;
import io.pdfaudio.internal.readalong.ReadAlongBook;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of an audiobook being written, with what is read along beside it. Used by one thread. */
final class BookFile implements AutoCloseable {

    private final AtomicOutput file;
    private final AudioOutput sound;
    private final List<OpenReadAlong> readAlong;
    private final long start;
    private final List<ChapterMark> chapters = new ArrayList<>();
    private @Nullable Chapter open;
    private long openStart;
    private long samples;

    /** Takes over opened files; the first chapter begins at {@code start} of the book. */
    BookFile(AtomicOutput file, AudioOutput sound, List<OpenReadAlong> readAlong, long start) {
        this.file = file;
        this.sound = sound;
        this.readAlong = readAlong;
        this.start = start;
    }

    void beginChapter(Chapter chapter) {
        endChapter();
        open = chapter;
        openStart = samples;
        readAlong.forEach(each -> each.writer().beginChapter(chapter, openStart));
    }

    void write(short[] source, int offset, int length) {
        sound.write(source, offset, length);
        samples += length;
    }

    /** Takes note of an utterance that was just written, with its places counted from the beginning of the book. */
    void add(HeardUtterance heard) {
        HeardUtterance here = start == 0 ? heard : heard.earlier(start);
        readAlong.forEach(each -> each.writer().add(here));
    }

    /** Completes the file; it keeps its temporary name. */
    void finish(AudiobookTags book, @Nullable String part) {
        endChapter();
        AudiobookTags tags = book.withChapters(chapters);
        if (part != null) {
            String title = chapters.size() == 1 ? chapters.getFirst().title() : book.title() + ", " + part;
            tags = tags.with(AudiobookTag.PART_TITLE, title).with(AudiobookTag.PART, part);
        }
        sound.finish(tags);
        sound.close();
        ReadAlongBook facts = new ReadAlongBook(tags, samples);
        readAlong.forEach(each -> each.finish(facts));
    }

    /** Does all that can fail before the files appear under their names. */
    void prepare() {
        file.prepare();
        readAlong.forEach(OpenReadAlong::prepare);
    }

    /** Lets the file and those beside it appear under their names. */
    AudiobookFile commit() {
        file.commit();
        readAlong.forEach(OpenReadAlong::commit);
        return new AudiobookFile(
                file.target(),
                start,
                samples,
                chapters,
                readAlong.stream().map(OpenReadAlong::target).toList());
    }

    @Override
    public void close() {
        try {
            sound.close();
        } finally {
            file.close();
            readAlong.forEach(OpenReadAlong::close);
        }
    }

    private void endChapter() {
        if (open != null) {
            chapters.add(new ChapterMark(open.title(), openStart, samples));
            open = null;
        }
    }
}
