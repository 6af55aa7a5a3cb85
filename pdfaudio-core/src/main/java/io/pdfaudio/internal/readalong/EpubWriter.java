package io.pdfaudio.internal.readalong;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.CoverImage;
import io.pdfaudio.audio.spi.AudioEncoder;
import io.pdfaudio.audio.spi.AudioOutput;
import io.pdfaudio.audio.spi.OutputErrors;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.exception.OutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes an EPUB 3.3 with Media Overlays: the text of the book as printed, its sound in a file for each chapter, and what says
 * which sentence is heard when. Nothing of the text is left out, spoken or not. One chapter at a time is held in memory. Used
 * by one thread.
 */
public final class EpubWriter implements ReadAlongWriter {

    private final AudioEncoder encoder;
    private final int sampleRate;
    private final String language;
    private final PrintedPieces pieces;
    private final PrintedBook printed;
    /** The chapters that have no page yet. */
    private final Deque<Chapter> chapters;

    private final Path soundFile;
    private final EpubZip zip;
    private final List<EpubPackage.Entry> entries = new ArrayList<>();
    private @Nullable EpubChapter chapter;
    private @Nullable AudioOutput sound;
    private int lastPage;

    /**
     * Opens an EPUB for writing.
     *
     * @param encoder writes M4B
     * @param tags what is known of the book beforehand
     * @param printed the book in print
     * @throws OutputException if it cannot be written
     */
    public EpubWriter(Path file, AudioEncoder encoder, int sampleRate, AudiobookTags tags, PrintedBook printed) {
        this.printed = printed;
        this.chapters = new ArrayDeque<>(printed.chapters());
        this.encoder = encoder;
        this.sampleRate = sampleRate;
        this.language = language(tags.get(AudiobookTag.LANGUAGE));
        this.pieces = new PrintedPieces(tags);
        this.soundFile = file.resolveSibling(file.getFileName() + ".m4a");
        this.zip = new EpubZip(file);
        zip.text("META-INF/container.xml", EpubPackage.CONTAINER);
        zip.text("EPUB/style.css", EpubPackage.STYLE);
    }

    private static String language(@Nullable String tag) {
        String known = tag == null ? "" : Locale.forLanguageTag(tag).toLanguageTag();
        return known.isEmpty() ? "und" : known;
    }

    @Override
    public void beginChapter(Chapter next, long startSample) {
        endChapter();
        if (chapters.contains(next)) {
            while (!chapters.getFirst().equals(next)) {
                silent(chapters.removeFirst());
            }
            chapters.removeFirst();
        }
        chapter = new EpubChapter(next, entries.size() + 1, sampleRate, startSample, pieces);
        sound = encoder.open(soundFile, AudiobookFormat.m4b(), sampleRate);
    }

    /** More sound of the chapter that is open. */
    public void sound(short[] samples, int offset, int length) {
        if (sound != null) {
            sound.write(samples, offset, length);
        }
    }

    @Override
    public void add(HeardUtterance heard) {
        if (chapter != null) {
            chapter.add(heard);
        }
    }

    @Override
    public void finish(ReadAlongBook book) {
        endChapter();
        chapters.forEach(this::silent);
        EpubPackage contents = new EpubPackage(book.tags(), entries, language, printed.modified());
        CoverImage cover = book.tags().cover();
        String coverName = cover == null ? null : cover.kind() == CoverImage.Kind.PNG ? "cover.png" : "cover.jpg";
        if (cover != null) {
            zip.bytes("EPUB/" + coverName, cover.bytes());
        }
        zip.text("EPUB/nav.xhtml", contents.nav());
        zip.text("EPUB/package.opf", contents.opf(coverName));
        zip.finish();
    }

    @Override
    public void close() {
        if (sound != null) {
            sound.close();
            sound = null;
        }
        deleteSound();
        zip.close();
    }

    private void endChapter() {
        EpubChapter ended = chapter;
        AudioOutput output = sound;
        if (ended == null || output == null) {
            return;
        }
        output.finish(AudiobookTags.of(ended.chapter().title()));
        output.close();
        sound = null;
        chapter = null;
        page(ended);
        if (!ended.ranges().isEmpty()) {
            zip.text("EPUB/smil/" + ended.name() + ".smil", smil(ended));
            zip.stored("EPUB/audio/" + ended.name() + ".m4a", soundFile);
        }
        deleteSound();
    }

    /** A chapter in which nothing is spoken has its page all the same. */
    private void silent(Chapter unspoken) {
        page(new EpubChapter(unspoken, entries.size() + 1, sampleRate, 0, pieces));
    }

    private void page(EpubChapter of) {
        List<Integer> pages = new ArrayList<>();
        EpubPage page = new EpubPage(of, language, lastPage, pages);
        zip.text("EPUB/text/" + of.name() + ".xhtml", page.xhtml());
        lastPage = page.lastPage();
        entries.add(new EpubPackage.Entry(of.name(), of.chapter().title(), of.spokenMillis(), List.copyOf(pages)));
    }

    private static String smil(EpubChapter chapter) {
        String page = "../text/" + chapter.name() + ".xhtml";
        StringBuilder smil = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<smil xmlns=\"http://www.w3.org/ns/SMIL\""
                        + " xmlns:epub=\"http://www.idpf.org/2007/ops\" version=\"3.0\">\n<body>\n<seq epub:textref=\""
                        + page
                        + "\" epub:type=\"chapter\">\n");
        for (SpokenRange range : chapter.ranges()) {
            smil.append("<par><text src=\"")
                    .append(page + "#" + range.id())
                    .append("\"/><audio src=\"../audio/")
                    .append(chapter.name())
                    .append(".m4a\" clipBegin=\"")
                    .append(EpubPackage.clock(range.startMillis()))
                    .append("\" clipEnd=\"")
                    .append(EpubPackage.clock(range.endMillis()))
                    .append("\"/></par>\n");
        }
        return smil.append("</seq>\n</body>\n</smil>\n").toString();
    }

    private void deleteSound() {
        try {
            Files.deleteIfExists(soundFile);
        } catch (IOException e) {
            throw OutputErrors.of(soundFile, e);
        }
    }
}
