package io.pdfaudio.pdf;

import io.pdfaudio.document.Omission;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.exception.PdfReadException;
import io.pdfaudio.exception.ReadLimitException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages on several threads at a time. The caller waits for the pages in their order, so the first that fails decides;
 * a page that is damaged is left out. Used by one thread.
 */
final class PagesReading {

    private static final System.Logger LOG = System.getLogger(PagesReading.class.getName());
    private static final long LOOK_EVERY_MILLIS = 100;

    private final Workers workers;
    private final Path file;
    private final ReadLimits limits;
    private final Source source;
    private final List<Omission> damaged = new ArrayList<>();

    /** What pages are read from; called by several threads at a time. */
    interface Source {
        PageText read(int number, ReadBudget budget) throws IOException;
    }

    PagesReading(Workers workers, Path file, ReadLimits limits, Source source) {
        this.workers = workers;
        this.file = file;
        this.limits = limits;
        this.source = source;
    }

    /**
     * Reads the pages from the first to the last, both counted from 1.
     *
     * @throws ReadLimitException if a page exceeds a limit
     * @throws ReadBudget.PageInterruptedException if the calling thread is interrupted
     */
    List<PageText> read(int first, int last) {
        List<Job> jobs = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            jobs.add(new Job(number));
        }
        List<Future<Result>> results = jobs.stream().map(workers::start).toList();
        List<PageText> pages = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            PageText page = await(jobs.get(i), results.get(i)).page();
            if (page == null) {
                damaged.add(new Omission("", Omission.Reason.DAMAGED_PAGE, new SourceSpan(first + i, 0, 0, 0, 0)));
            } else {
                pages.add(page);
            }
        }
        return pages;
    }

    /** Returns the pages left out. */
    List<Omission> damaged() {
        return damaged;
    }

    /** Waits for a page; one that is lost in a place that never looks at its budget is given up. */
    private static Result await(Job job, Future<Result> result) {
        while (true) {
            try {
                return result.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                job.checkHanging();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ReadBudget.PageInterruptedException();
            } catch (ExecutionException e) {
                throw Workers.failure(e);
            }
        }
    }

    /** A page, or null for a damaged one. */
    private record Result(@Nullable PageText page) {}

    private final class Job implements Callable<Result> {
        private final int number;
        private volatile @Nullable ReadBudget budget;

        Job(int number) {
            this.number = number;
        }

        @Override
        public Result call() {
            ReadBudget own = new ReadBudget(file, limits, number);
            budget = own;
            try {
                return new Result(source.read(number, own));
            } catch (PdfReadException | ReadBudget.PageInterruptedException e) {
                throw e;
            } catch (IOException | RuntimeException | StackOverflowError e) {
                ReadBudget.checkInterrupt();
                LOG.log(System.Logger.Level.WARNING, "Page " + number + " of " + file + " is damaged and left out", e);
                return new Result(null);
            }
        }

        void checkHanging() {
            ReadBudget own = budget;
            if (own != null) {
                own.checkHanging();
            }
        }
    }
}
