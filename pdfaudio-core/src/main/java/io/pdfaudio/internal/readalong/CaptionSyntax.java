package io.pdfaudio.internal.readalong;

import java.util.Locale;

/** How captions are written down. */
enum CaptionSyntax {
    /** WebVTT of the World Wide Web Consortium; each word carries its time, so that it can light up. */
    WEBVTT {
        @Override
        String head(String title) {
            // "-->" must not stand in a comment.
            return "WEBVTT\n\nNOTE " + title.replace("-->", "→") + "\n\n";
        }

        @Override
        String cue(int number, Cue cue, int sampleRate) {
            StringBuilder text =
                    new StringBuilder(time(cue.startMillis(), '.') + " --> " + time(cue.endMillis(), '.') + "\n");
            long last = cue.startMillis();
            for (int i = 0; i < cue.pieces().size(); i++) {
                PrintedPiece piece = cue.pieces().get(i);
                text.append(i == 0 ? "" : i == cue.secondLine() ? "\n" : " ");
                long millis = piece.startSample() * 1000 / sampleRate;
                if (millis > last && millis < cue.endMillis()) {
                    text.append('<').append(time(millis, '.')).append('>');
                    last = millis;
                }
                text.append(
                        piece.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
            }
            return text.append("\n\n").toString();
        }
    },
    /** SubRip: numbered, without markup, lines ended as on Windows, which all players take. */
    SRT {
        @Override
        String head(String title) {
            return "";
        }

        @Override
        String cue(int number, Cue cue, int sampleRate) {
            StringBuilder text = new StringBuilder(
                    number + "\r\n" + time(cue.startMillis(), ',') + " --> " + time(cue.endMillis(), ',') + "\r\n");
            for (int i = 0; i < cue.pieces().size(); i++) {
                text.append(i == 0 ? "" : i == cue.secondLine() ? "\r\n" : " ");
                text.append(cue.pieces().get(i).text().replace("-->", "→"));
            }
            return text.append("\r\n\r\n").toString();
        }
    };

    abstract String head(String title);

    abstract String cue(int number, Cue cue, int sampleRate);

    private static String time(long millis, char point) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                point,
                millis % 1000);
    }
}
