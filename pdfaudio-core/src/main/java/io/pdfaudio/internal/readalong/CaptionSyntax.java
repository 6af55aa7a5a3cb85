package io.pdfaudio.internal.readalong;

import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;

/** How captions are written down. */
enum CaptionSyntax {
    /** WebVTT of the World Wide Web Consortium; words of which the time is known carry it, so that they can light up. */
    WEBVTT {
        @Override
        String head(AudiobookTags tags) {
            String language = tags.get(AudiobookTag.LANGUAGE);
            return "WEBVTT\n\nNOTE\n" + comment(tags.title())
                    + (language == null ? "" : "\nLanguage: " + comment(language)) + "\n\n";
        }

        /** A comment ends at an empty line and must not hold an arrow. */
        private static String comment(String text) {
            return text.replaceAll("[\\r\\n\\x00]+", " ").replace("-->", "→");
        }

        @Override
        String cue(int number, Cue cue, int sampleRate) {
            StringBuilder text =
                    new StringBuilder(time(cue.startMillis(), '.') + " --> " + time(cue.endMillis(), '.') + "\n");
            long last = cue.startMillis();
            int secondLine = cue.secondLine();
            for (int i = 0; i < cue.pieces().size(); i++) {
                PrintedPiece piece = cue.pieces().get(i);
                text.append(i == secondLine ? "\n" : "");
                long millis = piece.startSample() * 1000 / sampleRate;
                if (piece.told() && millis > last && millis < cue.endMillis()) {
                    text.append('<').append(time(millis, '.')).append('>');
                    last = millis;
                }
                text.append(cue.shown(i, secondLine)
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;"));
            }
            return text.append("\n\n").toString();
        }
    },
    /** SubRip: numbered, without markup, lines ended as on Windows, which all players take. */
    SRT {
        @Override
        String head(AudiobookTags tags) {
            return "";
        }

        @Override
        String cue(int number, Cue cue, int sampleRate) {
            StringBuilder text = new StringBuilder();
            int secondLine = cue.secondLine();
            for (int i = 0; i < cue.pieces().size(); i++) {
                text.append(i == secondLine ? "\r\n" : "").append(cue.shown(i, secondLine));
            }
            return number + "\r\n" + time(cue.startMillis(), ',') + " --> " + time(cue.endMillis(), ',') + "\r\n"
                    + text.toString().replace("-->", "→") + "\r\n\r\n";
        }
    };

    abstract String head(AudiobookTags tags);

    abstract String cue(int number, Cue cue, int sampleRate);

    private static String time(long millis, char point) {
        long hours = millis / 3_600_000;
        return (hours < 10 ? "0" : "") + hours + ":" + padded(millis / 60_000 % 60, 100) + ":"
                + padded(millis / 1000 % 60, 100) + point + padded(millis % 1000, 1000);
    }

    private static String padded(long number, int limit) {
        return Long.toString(limit + number).substring(1);
    }
}
