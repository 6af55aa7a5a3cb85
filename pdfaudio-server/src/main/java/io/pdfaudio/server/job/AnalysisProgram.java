package io.pdfaudio.server.job;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookSource;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.exception.PdfAudioException;
import io.pdfaudio.exception.PdfReadException;
import io.pdfaudio.narration.Narration;
import io.pdfaudio.narration.Utterance;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one PDF, in a process of its own: whatever a hostile file does to it, the node lives on. Called with the PDF, the folder for
 * what comes of it, the provider and the settings of the job as JSON.
 */
public final class AnalysisProgram {

    /** Nothing was found to speak, or the PDF cannot be read; the reason stands in a file. */
    static final int PROBLEM = 3;

    private AnalysisProgram() {}

    /** Runs the program. */
    public static void main(String[] arguments) throws IOException {
        Path pdf = Path.of(arguments[0]);
        AnalysisFiles files = new AnalysisFiles(Path.of(arguments[1]));
        JobSettings settings = JobSettings.parse(arguments[3]);
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .provider(arguments[2])
                .narration(settings.narrationSettings())
                .noCache()
                .build()) {
            analyse(pdfAudio, BookSource.of(pdf), settings, files);
        } catch (PdfAudioException e) {
            JobProblem problem = Problems.of(e);
            AnalysisFiles.JSON.writeValue(
                    files.problem().toFile(), new JobProblem(problem.type(), withoutPath(problem.detail(), pdf)));
            System.exit(PROBLEM);
        }
    }

    /** The library names the file, which has no name that its owner knows. */
    private static String withoutPath(String detail, Path pdf) {
        String path = pdf.toString();
        String said = detail.startsWith(path) ? "The PDF" + detail.substring(path.length()) : detail;
        return said.replace(path, "the PDF");
    }

    private static void analyse(PdfAudio pdfAudio, BookSource source, JobSettings settings, AnalysisFiles files)
            throws IOException {
        Book book = pdfAudio.read(source);
        List<ChapterOutline> chapters = chapters(pdfAudio, book, settings, files);
        if (chapters.isEmpty()) {
            if (settings.chapters() != null) {
                throw new PdfAudioException(
                        "There is nothing to speak in the chapters that were chosen: choose others.");
            }
            throw new PdfReadException(
                    source.file(), PdfReadException.Reason.NO_TEXT, "There is nothing to speak in the PDF.", null);
        }
        try (OutputStream out = Files.newOutputStream(files.book())) {
            BookFile.write(book, out);
        }
        Optional<byte[]> cover = PdfAudio.cover(source);
        if (cover.isPresent()) {
            Files.write(files.cover(), cover.get());
        }
        Outline outline = new Outline(
                book.metadata().title(),
                book.metadata().author(),
                book.metadata().language(),
                book.pageCount(),
                chapters);
        AnalysisFiles.JSON.writeValue(files.outline().toFile(), outline);
    }

    /** Returns the chapters that have something to speak, and writes down the text of them and what is left out. */
    private static List<ChapterOutline> chapters(
            PdfAudio pdfAudio, Book book, JobSettings settings, AnalysisFiles files) throws IOException {
        List<ChapterOutline> spoken = new ArrayList<>();
        OmissionsFile omissions = new OmissionsFile();
        List<Chapter> chosen = book.chapters().stream()
                .filter(chapter ->
                        settings.chapters() == null || settings.chapters().contains(chapter.number()))
                .toList();
        try (TextFile text = new TextFile(book, new BufferedOutputStream(Files.newOutputStream(files.text())))) {
            for (Chapter chapter : chosen) {
                Narration narration = pdfAudio.narrate(book, chapter);
                omissions.add(chapter, narration.omissions());
                long characters = narration.utterances().stream()
                        .map(Utterance::text)
                        .mapToLong(String::length)
                        .sum();
                if (characters > 0) {
                    spoken.add(new ChapterOutline(chapter.number(), chapter.title(), characters, text.add(chapter)));
                }
            }
        }
        omissions.add(book, chosen);
        omissions.write(Files.newOutputStream(files.omissions()));
        return spoken;
    }
}
