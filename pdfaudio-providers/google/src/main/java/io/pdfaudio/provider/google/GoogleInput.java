package io.pdfaudio.provider.google;

import com.google.cloud.texttospeech.v1.CustomPronunciationParams;
import com.google.cloud.texttospeech.v1.CustomPronunciationParams.PhoneticEncoding;
import com.google.cloud.texttospeech.v1.CustomPronunciations;
import com.google.cloud.texttospeech.v1.SynthesisInput;
import io.pdfaudio.provider.http.Ssml;
import io.pdfaudio.speech.Pronunciation;
import io.pdfaudio.speech.SsmlElement;
import io.pdfaudio.speech.SynthesisRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is to be spoken: plain text as far as it goes. Words in phonemes make SSML of it where the voice knows some, and else are
 * told beside the text, once for each spelling.
 */
final class GoogleInput {

    private GoogleInput() {}

    /**
     * Returns the input of a request.
     *
     * @param known the elements of SSML that the voice knows
     */
    static SynthesisInput of(SynthesisRequest request, Set<SsmlElement> known) {
        if (request.pronunciations().isEmpty()) {
            return SynthesisInput.newBuilder().setText(request.text()).build();
        }
        if (known.contains(SsmlElement.PHONEME)) {
            String ssml = new Ssml(known).speak().text(request).end().toString();
            return SynthesisInput.newBuilder().setSsml(ssml).build();
        }
        return SynthesisInput.newBuilder()
                .setText(request.text())
                .setCustomPronunciations(beside(request))
                .build();
    }

    private static CustomPronunciations beside(SynthesisRequest request) {
        Map<String, String> phrases = new LinkedHashMap<>();
        for (Pronunciation word : request.pronunciations()) {
            phrases.putIfAbsent(request.text().substring(word.start(), word.end()), word.ipa());
        }
        CustomPronunciations.Builder all = CustomPronunciations.newBuilder();
        phrases.forEach((phrase, ipa) -> all.addPronunciations(CustomPronunciationParams.newBuilder()
                .setPhrase(phrase)
                .setPhoneticEncoding(PhoneticEncoding.PHONETIC_ENCODING_IPA)
                .setPronunciation(ipa)));
        return all.build();
    }
}
