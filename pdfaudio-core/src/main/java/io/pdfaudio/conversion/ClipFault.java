package io.pdfaudio.conversion;

import static java.util.Objects.requireNonNull;

/**
 * A clip that does not sound as if it were its text.
 *
 * @param chapter the number of the chapter
 * @param page the page the text is from
 * @param text what was to be spoken
 * @param kind what is wrong with the clip
 * @param outcome what became of it
 */
public record ClipFault(int chapter, int page, String text, Kind kind, Outcome outcome) {

    private static final int SHOWN_CHARACTERS = 60;

    /** What can be wrong with a clip. */
    public enum Kind {
        /** It has no samples. */
        EMPTY("has no sound"),
        /** Nothing in it is louder than -60 dBFS. */
        SILENT("is silent"),
        /** It is shorter than anybody could speak the text. */
        TOO_SHORT("is too short for its text"),
        /** It is longer than anybody would take for the text. */
        TOO_LONG("is too long for its text"),
        /** Its peaks are cut off. */
        CLIPPED("is distorted"),
        /** It breaks off in mid-sound. */
        TRUNCATED("breaks off"),
        /** Its sample rate is not that of the other clips, or none that the voice announces. */
        WRONG_FORMAT("has another sample rate than it should"),
        /** Words are marked outside of the text or of the clip; these marks are not used. */
        WRONG_MARKS("marks words that it does not have");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Returns what is wrong, to follow "the clip". */
        public String words() {
            return words;
        }
    }

    /** What became of a faulty clip. */
    public enum Outcome {
        /** The text was requested once more, and that clip is good. */
        MADE_ANEW("made anew"),
        /** The second clip was no better, and it is used as it is. */
        ACCEPTED("used as it is");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }
    }

    /** Checks for nulls. */
    public ClipFault {
        requireNonNull(text, "text");
        requireNonNull(kind, "kind");
        requireNonNull(outcome, "outcome");
    }

    /** Returns a sentence for people that says where to listen. */
    public String sentence() {
        String shown = text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
        return "Chapter " + chapter + ", page " + page + ": the clip of \"" + shown + "\" " + kind.words + "; it was "
                + outcome.words + ".";
    }
}
