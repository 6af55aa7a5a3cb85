package io.pdfaudio.internal;

import io.pdfaudio.conversion.Fallback.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says which of several voices speaks a line: the first, unless it failed at that line or before, in the same chapter or the same
 * book as its fallback's scope says; and so on. What failed later in the script may be known earlier, so the answer for a line
 * can change until all lines before it are spoken. Thread-safe.
 */
final class Succession {

    /** Stands for the chapter of what counts for the whole book; chapters begin at 1. */
    private static final int BOOK = 0;

    private record Start(int line, String reason) {}

    private final List<Scope> scopes;
    /** For each fallback the line it begins with, by chapter. */
    private final List<Map<Integer, Start>> starts;

    /** Creates the succession of a voice and its fallbacks, which are numbered from 1 on. */
    Succession(List<Scope> fallbacks) {
        this.scopes = List.copyOf(fallbacks);
        this.starts = fallbacks.stream()
                .<Map<Integer, Start>>map(scope -> new HashMap<>())
                .toList();
    }

    /** Returns the number of the voice for a line, 0 for the first. */
    synchronized int voiceFor(Script.Line line) {
        for (int voice = scopes.size(); voice > 0; voice--) {
            Start start = starts.get(voice - 1).get(chapter(voice, line));
            if (start != null && start.line <= line.number()) {
                return voice;
            }
        }
        return 0;
    }

    /**
     * Takes note that a voice failed at a line.
     *
     * @param reason why, a sentence for people
     * @return whether there is another for it
     */
    synchronized boolean failed(Script.Line line, int voice, String reason) {
        if (voice == scopes.size()) {
            return false;
        }
        int next = voice + 1;
        starts.get(voice)
                .merge(
                        chapter(next, line),
                        new Start(line.number(), reason),
                        (known, found) -> found.line < known.line ? found : known);
        return true;
    }

    /** Returns why a voice speaks a line, or nothing for the first. */
    synchronized String reason(Script.Line line, int voice) {
        Start start = voice == 0 ? null : starts.get(voice - 1).get(chapter(voice, line));
        return start == null ? "" : start.reason;
    }

    private int chapter(int voice, Script.Line line) {
        return scopes.get(voice - 1) == Scope.BOOK ? BOOK : line.chapter().number();
    }
}
