package io.pdfaudio.cli;

import io.pdfaudio.speech.VoiceCatalogue;
import java.util.Locale;

/**
 * Shows how far a download has come: on a terminal by one line that is overwritten, elsewhere by a line for each tenth. Used by one
 * thread.
 */
final class DownloadPrinter implements VoiceCatalogue.Progress, AutoCloseable {

    private static final String ERASE_LINE = "\r\033[K";

    /** What a live line and a plain line show of, so that neither is written more often than it changes. */
    private static final int LIVE_STEPS = 1000;

    private static final int PLAIN_STEPS = 10;

    private final Shell shell;
    private final String name;
    private final boolean quiet;
    private long shown = -1;

    DownloadPrinter(Shell shell, String name, boolean quiet) {
        this.shell = shell;
        this.name = name;
        this.quiet = quiet;
    }

    @Override
    public void at(long done, long total) {
        double fraction = total == 0 ? 1 : (double) done / total;
        long step = (long) (fraction * (shell.terminal() ? LIVE_STEPS : PLAIN_STEPS));
        if (quiet || step == shown) {
            return;
        }
        shown = step;
        String figures =
                String.format(Locale.ROOT, "%3d %%  %.1f of %.1f MB", (int) (fraction * 100), done / 1e6, total / 1e6);
        if (shell.terminal()) {
            shell.err().print(ERASE_LINE + ProgressLine.line(fraction, figures, name, shell.columns()));
            shell.err().flush();
        } else {
            shell.err().println(figures + "  " + Shell.harmless(name));
        }
    }

    /** Removes the line that is overwritten. */
    @Override
    public void close() {
        if (shell.terminal() && shown >= 0) {
            shell.err().print(ERASE_LINE);
            shell.err().flush();
        }
    }
}
