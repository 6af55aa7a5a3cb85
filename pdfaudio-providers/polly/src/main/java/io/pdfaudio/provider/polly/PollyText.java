package io.pdfaudio.provider.polly;

import io.pdfaudio.speech.Pronunciation;
import io.pdfaudio.speech.SynthesisRequest;
import java.util.Arrays;
import java.util.Locale;
import software.amazon.awssdk.services.polly.model.TextType;

/**
 * A text as it is sent: plain where it is to be spoken at the voice's own rate and nothing in phonemes, else as SSML, in which the
 * signs of markup are escaped.
 *
 * @param type what it is
 * @param text what is sent
 * @param places for each char of what is sent, and the end, the index into the text itself; of markup, that of what follows
 */
record PollyText(TextType type, String text, int[] places) {

    static PollyText of(SynthesisRequest request) {
        boolean plain =
                request.prosody().rate() == 1 && request.pronunciations().isEmpty();
        return new Builder().build(request, plain);
    }

    /** Writes one text. */
    private static final class Builder {

        private final StringBuilder sent = new StringBuilder();
        private int[] places = new int[256];
        private int at;

        PollyText build(SynthesisRequest request, boolean plain) {
            if (plain) {
                for (int i = 0; i < request.text().length(); i++) {
                    add(request.text().substring(i, i + 1), 1);
                }
            } else {
                ssml(request);
            }
            place(sent.length());
            return new PollyText(plain ? TextType.TEXT : TextType.SSML, sent.toString(), places);
        }

        private void ssml(SynthesisRequest request) {
            double rate = request.prosody().rate();
            add("<speak>", 0);
            if (rate != 1) {
                add(String.format(Locale.ROOT, "<prosody rate=\"%d%%\">", Math.round(rate * 100)), 0);
            }
            for (Pronunciation word : request.pronunciations()) {
                text(request.text(), word.start());
                add("<phoneme alphabet=\"ipa\" ph=\"" + attribute(word.ipa()) + "\">", 0);
                text(request.text(), word.end());
                add("</phoneme>", 0);
            }
            text(request.text(), request.text().length());
            add(rate == 1 ? "</speak>" : "</prosody></speak>", 0);
        }

        private void text(String text, int end) {
            while (at < end) {
                add(escaped(text.charAt(at)), 1);
            }
        }

        /** Adds something that stands for so many chars of the text itself. */
        private void add(String piece, int chars) {
            int start = sent.length();
            sent.append(piece);
            for (int i = start; i < sent.length(); i++) {
                place(i);
            }
            at += chars;
        }

        private void place(int index) {
            if (index == places.length) {
                places = Arrays.copyOf(places, 2 * index);
            }
            places[index] = at;
        }
    }

    private static String escaped(char character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> Character.toString(character);
        };
    }

    private static String attribute(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
