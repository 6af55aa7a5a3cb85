package io.pdfaudio.cli;

import io.pdfaudio.conversion.ConversionEvent;
import io.pdfaudio.conversion.ConversionEvent.AssembledAgain;
import io.pdfaudio.conversion.ConversionEvent.BookRead;
import io.pdfaudio.conversion.ConversionEvent.ChapterStarted;
import io.pdfaudio.conversion.ConversionEvent.UtteranceSynthesized;
import io.pdfaudio.conversion.ConversionEvent.VoiceChanged;
import io.pdfaudio.conversion.ConversionListener;
import io.pdfaudio.conversion.ConversionProgress;
import io.pdfaudio.conversion.VoiceChange;
import io.pdfaudio.document.Book;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a conversion has come: on a terminal by one line that is overwritten, elsewhere by a line for each chapter
 * and one every ten seconds. The conversion's thread calls it, and the command's thread before and after.
 */
final class ProgressPrinter implements ConversionListener {

    private static final Duration REDRAW = Duration.ofMillis(100);
    private static final Duration PLAIN_LINE = Duration.ofSeconds(10);
    private static final String ERASE_LINE = "\r\033[K";

    private final PrintWriter err;
    private final boolean live;
    private final int columns;
    private final boolean quiet;
    private @Nullable Path pdf;
    private int chapters;
    private String chapter = "";
    private @Nullable Duration shown;
    private boolean open;

    ProgressPrinter(Shell shell, boolean quiet) {
        this.err = shell.err();
        this.live = shell.terminal();
        this.columns = shell.columns();
        this.quiet = quiet;
    }

    /** Says that the PDF is being read. */
    synchronized void reading(Path pdf) {
        this.pdf = pdf;
        if (!quiet) {
            String text = "Reading " + Shell.harmless(pdf.toString()) + " ...";
            if (live) {
                overwrite(ProgressLine.fit(text, columns - 1));
            } else {
                err.println(text);
            }
        }
    }

    @Override
    public synchronized void on(ConversionEvent event) {
        if (quiet) {
            return;
        }
        switch (event) {
            case BookRead read -> startBook(read.book());
            case ChapterStarted started -> startChapter(started);
            case UtteranceSynthesized spoken -> showNowAndThen(spoken.progress());
            case VoiceChanged changed -> sayVoice(changed.change());
            case AssembledAgain again -> sayAgain(again);
            default -> end();
        }
    }

    private void startBook(Book book) {
        chapters = book.chapters().size();
        if (pdf != null) {
            PicturePages.warning(pdf, book).ifPresent(warning -> {
                end();
                err.println(warning);
            });
        }
    }

    private void startChapter(ChapterStarted started) {
        chapter = started.chapter() + "/" + chapters + " " + Shell.harmless(started.title());
        if (live) {
            show(started.progress());
        } else {
            err.println("Chapter " + started.chapter() + " of " + chapters + ": " + Shell.harmless(started.title()));
        }
    }

    private void sayVoice(VoiceChange change) {
        end();
        err.println(Shell.harmless(change.sentence()));
    }

    private void sayAgain(AssembledAgain again) {
        end();
        err.println(
                again.bookGain() == 0
                        ? "Sorting the chapters into files by their lengths ..."
                        : String.format(
                                Locale.ROOT, "Bringing the book to its level (%+.1f dB) ...", again.bookGain()));
    }

    private void showNowAndThen(ConversionProgress progress) {
        Duration since = shown == null ? progress.elapsed() : progress.elapsed().minus(shown);
        if (since.compareTo(live ? REDRAW : PLAIN_LINE) >= 0) {
            show(progress);
        }
    }

    private void show(ConversionProgress progress) {
        shown = progress.elapsed();
        if (live) {
            overwrite(ProgressLine.live(progress, chapter, columns));
        } else {
            err.println(ProgressLine.figures(progress));
        }
    }

    private void overwrite(String line) {
        err.print(ERASE_LINE + line);
        err.flush();
        open = true;
    }

    /** Removes the line that is overwritten, so that something else can be printed. */
    synchronized void end() {
        if (open) {
            err.print(ERASE_LINE);
            err.flush();
            open = false;
        }
    }
}
