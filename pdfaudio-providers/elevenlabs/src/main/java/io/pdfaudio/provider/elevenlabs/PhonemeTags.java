package io.pdfaudio.provider.elevenlabs;

import io.pdfaudio.provider.http.Ssml;
import io.pdfaudio.speech.Pronunciation;
import io.pdfaudio.speech.SynthesisRequest;

/**
 * Words in phonemes as some models take them: between tags that they look for in the text. The text around is no XML, and nothing in
 * it is escaped.
 */
final class PhonemeTags {

    /** How many characters the tags of a word have beside its phonemes. */
    static final int LENGTH = Ssml.PHONEME_LENGTH;

    private static final String BEGINNING = "<phoneme alphabet=\"ipa\" ph=\"";
    private static final String END = "</phoneme>";

    private PhonemeTags() {}

    /** Returns the text of a request with tags. */
    static String text(SynthesisRequest request) {
        StringBuilder tagged = new StringBuilder();
        int from = 0;
        for (Pronunciation word : request.pronunciations()) {
            tagged.append(request.text(), from, word.start())
                    .append(BEGINNING)
                    .append(inQuotes(word.ipa()))
                    .append("\">")
                    .append(request.text(), word.start(), word.end())
                    .append(END);
            from = word.end();
        }
        return tagged.append(request.text(), from, request.text().length()).toString();
    }

    /** Returns the index behind a tag of ours that begins at an index, or the index itself where there is none. */
    static int behind(String text, int index) {
        if (text.startsWith(END, index)) {
            return index + END.length();
        }
        int end = text.startsWith(BEGINNING, index) ? text.indexOf("\">", index + BEGINNING.length()) : -1;
        return end < 0 ? index : end + 2;
    }

    /** What would end the value early is no phoneme. */
    private static String inQuotes(String ipa) {
        return ipa.replace('"', '\'').replace('<', ' ').replace('>', ' ');
    }
}
