package io.pdfaudio.server.job;

import java.util.Locale;

/**
 * A step of a job, which one node does. Its text is its name among the scheduled tasks.
 *
 * @param kind what is done
 * @param job the job's id
 * @param attempt the attempt of the job it belongs to; of an older one, nothing is done
 * @param chapter the number of the chapter, or 0 where it is not about one
 */
record Step(Kind kind, String job, long attempt, int chapter) {

    /** What is done. */
    enum Kind {
        /** The PDF is read. */
        ANALYSE,
        /** A chapter is spoken. */
        CHAPTER,
        /** The files of the book are made. */
        ASSEMBLE;

        /** Returns the name of the task. */
        String task() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns its name. */
    String instance() {
        return job + "/" + attempt + "/" + chapter;
    }

    /** Reads a name. */
    static Step of(Kind kind, String instance) {
        String[] parts = instance.split("/", -1);
        return new Step(kind, parts[0], Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
    }
}
