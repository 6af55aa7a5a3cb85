package io.pdfaudio.internal.output;

import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.spi.AudioEncoder;
import io.pdfaudio.audio.spi.AudioOutput;
import io.pdfaudio.audio.spi.OutputErrors;
import io.pdfaudio.conversion.AudiobookFile;
import io.pdfaudio.conversion.ReadAlong;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.exception.OutputException;
import io.pdfaudio.internal.audio.AtomicOutput;
import io.pdfaudio.internal.audio.SoundSink;
import io.pdfaudio.internal.readalong.EpubWriter;
import io.pdfaudio.internal.readalong.HeardUtterance;
import io.pdfaudio.internal.readalong.ReadAlongBook;
import io.pdfaudio.internal.readalong.ReadAlongWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * All files of one audiobook. They are written under temporary names, one after the other, and appear together when the book
 * is complete. Used by one thread.
 */
public final class BookFiles implements SoundSink, AutoCloseable {

    private final OutputTarget target;
    private final SplitPlan plan;
    private final AudioEncoder encoder;
    private final ToLongFunction<Chapter> characters;
    private final RunLock run;
    private final List<BookFile> files = new ArrayList<>();
    private @Nullable AtomicOutput first;
    private @Nullable AtomicOutput epubFile;
    private @Nullable EpubWriter epub;
    private @Nullable Chapter chapter;
    private long chapterStart;
    private long samples;
    private int sampleRate;

    /**
     * Makes sure that the files can be written, as far as can be told before anything is spoken.
     *
     * @param characters tells how many characters of a chapter are spoken
     * @throws OutputException if a file cannot be written; the message says why
     */
    public BookFiles(OutputTarget target, SplitPlan plan, AudioEncoder encoder, ToLongFunction<Chapter> characters) {
        this.target = target;
        this.plan = plan;
        this.encoder = encoder;
        this.characters = characters;
        if (target.split().several()) {
            createFolder(target.folder());
        }
        this.run = RunLock.in(target.folder());
        try {
            if (target.split().several()) {
                beside(target.part(1, "")).close();
            } else {
                first = beside(target.output());
                perFileKinds()
                        .forEach(kind -> beside(OutputTarget.beside(target.output(), kind))
                                .close());
            }
            epubFile = target.readAlong().contains(ReadAlong.EPUB) ? beside(target.epub()) : null;
        } catch (OutputException e) {
            close();
            throw e;
        }
    }

    @Override
    public void open(int rate) {
        sampleRate = rate;
        if (epubFile != null) {
            epub = new EpubWriter(epubFile.path(), encoder, rate, target.tags(), target.printed());
        }
    }

    @Override
    public void beginChapter(Chapter next, long startSample) {
        endChapter();
        if (plan.beginsFile(characters.applyAsLong(next), sampleRate)) {
            finishFile();
            files.add(openFile(next));
        }
        files.getLast().beginChapter(next);
        if (epub != null) {
            epub.beginChapter(next, startSample);
        }
        chapter = next;
        chapterStart = startSample;
    }

    @Override
    public void write(short[] source, int offset, int length) {
        files.getLast().write(source, offset, length);
        if (epub != null) {
            epub.sound(source, offset, length);
        }
        samples += length;
    }

    /** Takes note of an utterance that was just written. */
    public void add(HeardUtterance heard) {
        files.getLast().add(heard);
        if (epub != null) {
            epub.add(heard);
        }
    }

    /**
     * Completes the files; they keep their temporary names.
     *
     * @throws OutputException if one cannot be written
     */
    public void finish() {
        endChapter();
        finishFile();
        if (epub != null) {
            epub.finish(new ReadAlongBook(tags(), samples));
            epub.close();
        }
    }

    /**
     * Lets all files appear under their names and returns them.
     *
     * @throws OutputException if one of them cannot; none has appeared then, as far as that could be known beforehand
     */
    public List<AudiobookFile> commit() {
        files.forEach(BookFile::prepare);
        if (epubFile != null) {
            epubFile.prepare();
        }
        List<AudiobookFile> done = files.stream().map(BookFile::commit).toList();
        if (epubFile != null) {
            epubFile.commit();
        }
        return done;
    }

    /** Returns where the EPUB is or will be, if one is written. */
    public Optional<Path> epub() {
        return Optional.ofNullable(epubFile).map(AtomicOutput::target);
    }

    /** Deletes what was not committed. */
    @Override
    public void close() {
        try {
            if (epub != null) {
                epub.close();
            }
            files.forEach(BookFile::close);
        } finally {
            if (first != null) {
                first.close();
            }
            if (epubFile != null) {
                epubFile.close();
            }
            run.close();
        }
    }

    private AtomicOutput beside(Path file) {
        return AtomicOutput.beside(file, run.id());
    }

    private void endChapter() {
        if (chapter != null) {
            plan.endChapter(characters.applyAsLong(chapter), samples - chapterStart);
            chapter = null;
        }
    }

    private void finishFile() {
        if (!files.isEmpty()) {
            files.getLast().finish(tags(), target.place(files.size()));
        }
    }

    private AudiobookTags tags() {
        return target.tags().withCover(target.cover().get().orElse(null));
    }

    private BookFile openFile(Chapter firstChapter) {
        AtomicOutput file = first != null ? first : beside(target.part(files.size() + 1, firstChapter.title()));
        first = null;
        AudioOutput sound = null;
        List<OpenReadAlong> readAlong = new ArrayList<>();
        try {
            sound = encoder.open(file.path(), target.format(), sampleRate);
            for (ReadAlong kind : perFileKinds()) {
                AtomicOutput aside = beside(OutputTarget.beside(file.target(), kind));
                readAlong.add(new OpenReadAlong(
                        aside, ReadAlongWriter.create(kind, aside.path(), sampleRate, target.tags())));
            }
            return new BookFile(file, sound, readAlong, samples);
        } catch (RuntimeException e) {
            readAlong.forEach(OpenReadAlong::close);
            if (sound != null) {
                sound.close();
            }
            file.close();
            throw e;
        }
    }

    private List<ReadAlong> perFileKinds() {
        return target.readAlong().stream()
                .filter(kind -> kind != ReadAlong.EPUB)
                .sorted()
                .toList();
    }

    private static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new OutputException(folder, folder + " is not a folder: choose another name for the files.", e);
        } catch (IOException e) {
            throw OutputErrors.of(folder, e);
        }
    }
}
