package io.pdfaudio.fakes;

import com.google.cloud.texttospeech.v1.AudioConfig;
import com.google.cloud.texttospeech.v1.AudioEncoding;
import com.google.cloud.texttospeech.v1.CustomPronunciationParams;
import com.google.cloud.texttospeech.v1.CustomPronunciationParams.PhoneticEncoding;
import com.google.cloud.texttospeech.v1.CustomPronunciations;
import com.google.cloud.texttospeech.v1.ListVoicesResponse;
import com.google.cloud.texttospeech.v1.SsmlVoiceGender;
import com.google.cloud.texttospeech.v1.SynthesisInput;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechRequest;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechResponse;
import com.google.cloud.texttospeech.v1.Voice;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** What Google Cloud Text-to-Speech does with a request, whichever way it came. Thread-safe. */
final class GoogleSpeech {

    /** A request that is refused. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final String status;
        private final int http;

        Refused(String status, int http, String message) {
            super(message);
            this.status = status;
            this.http = http;
        }

        String status() {
            return status;
        }

        int http() {
            return http;
        }
    }

    private static final int MOST_BYTES = 5000;
    private static final int NATURAL_RATE = 24_000;
    private static final List<Voice> VOICES = List.of(
            voice("de-DE-Neural2-G", SsmlVoiceGender.FEMALE),
            voice("cmn-CN-Wavenet-A", SsmlVoiceGender.FEMALE),
            voice("en-US-Neural2-C", SsmlVoiceGender.FEMALE),
            voice("en-US-Neural2-D", SsmlVoiceGender.MALE),
            voice("en-US-Standard-A", SsmlVoiceGender.SSML_VOICE_GENDER_UNSPECIFIED),
            voice("en-US-Chirp3-HD-Kore", SsmlVoiceGender.FEMALE));

    private final String key;
    private final Queue<String> markup = new ConcurrentLinkedQueue<>();
    private final AtomicLong billed = new AtomicLong();

    GoogleSpeech(String key) {
        this.key = key;
    }

    List<String> markup() {
        return List.copyOf(markup);
    }

    long billed() {
        return billed.get();
    }

    /** Returns how many characters are billed for a request: of SSML all that was sent, elements and entities included. */
    static long billed(SynthesizeSpeechRequest request) {
        SynthesisInput input = request.getInput();
        return (input.hasSsml() ? input.getSsml() : input.getText())
                .codePoints()
                .count();
    }

    void authenticate(String given) throws Refused {
        if (given.isEmpty()) {
            throw new Refused("UNAUTHENTICATED", 401, "Request is missing required authentication credential.");
        }
        if (!given.equals(key)) {
            throw new Refused("INVALID_ARGUMENT", 400, "API key not valid. Please pass a valid API key.");
        }
    }

    ListVoicesResponse voices() {
        return ListVoicesResponse.newBuilder().addAllVoices(VOICES).build();
    }

    SynthesizeSpeechResponse speak(SynthesizeSpeechRequest request) throws Refused {
        String text = text(request.getInput(), request.getVoice().getName());
        String name = request.getVoice().getName();
        AudioConfig audio = request.getAudioConfig();
        if (VOICES.stream().noneMatch(voice -> voice.getName().equals(name))) {
            throw invalid("Voice '" + name + "' does not exist. Is it misspelled?");
        }
        if (!name.startsWith(request.getVoice().getLanguageCode() + "-")) {
            throw invalid("Requested language code does not match the voice's.");
        }
        double speed = audio.getSpeakingRate() == 0 ? 1 : audio.getSpeakingRate();
        if (speed < 0.25 || speed > 2) {
            throw invalid("Invalid speaking rate.");
        }
        if (audio.getAudioEncoding() != AudioEncoding.LINEAR16) {
            throw invalid("This fake speaks LINEAR16 only.");
        }
        int rate = audio.getSampleRateHertz() == 0 ? NATURAL_RATE : audio.getSampleRateHertz();
        billed.addAndGet(billed(request));
        return SynthesizeSpeechResponse.newBuilder()
                .setAudioContent(ByteString.copyFrom(wav(Tone.pcm(text, rate, speed), rate)))
                .build();
    }

    private String text(SynthesisInput input, String voice) throws Refused {
        String sent = input.hasSsml() ? input.getSsml() : input.getText();
        boolean chirp = voice.contains("-Chirp3-HD-");
        if (sent.isEmpty()) {
            throw invalid("Either `input.text` or `input.ssml` is required.");
        }
        if (sent.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw invalid("Either `input.text` or `input.ssml` is longer than the limit of 5000 bytes.");
        }
        if (input.hasCustomPronunciations()) {
            if (!chirp) {
                throw invalid("Custom pronunciations are not supported for this voice.");
            }
            check(input.getCustomPronunciations(), sent);
        }
        if (!input.hasSsml()) {
            return sent;
        }
        markup.add(sent);
        if (chirp) {
            throw invalid("This voice does not support SSML input.");
        }
        return GoogleSsml.text(sent);
    }

    /** Each phrase has phonemes once and stands in the text as it is. */
    private static void check(CustomPronunciations all, String text) throws Refused {
        Set<String> phrases = new HashSet<>();
        for (CustomPronunciationParams word : all.getPronunciationsList()) {
            Pattern whole = Pattern.compile("(?<!\\p{L})" + Pattern.quote(word.getPhrase()) + "(?!\\p{L})");
            if (word.getPhoneticEncoding() != PhoneticEncoding.PHONETIC_ENCODING_IPA
                    || word.getPronunciation().isBlank()
                    || word.getPhrase().isBlank()
                    || !whole.matcher(text).find()
                    || !phrases.add(word.getPhrase())) {
                throw invalid("Invalid custom pronunciation.");
            }
        }
    }

    private static Refused invalid(String message) {
        return new Refused("INVALID_ARGUMENT", 400, message);
    }

    private static byte[] wav(byte[] samples, int rate) {
        ByteBuffer wav = ByteBuffer.allocate(44 + samples.length).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples.length);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(rate).putInt(2 * rate);
        wav.putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples.length);
        return wav.put(samples).array();
    }

    private static Voice voice(String name, SsmlVoiceGender gender) {
        return Voice.newBuilder()
                .setName(name)
                .addLanguageCodes(name.substring(0, name.indexOf('-', name.indexOf('-') + 1)))
                .setSsmlGender(gender)
                .setNaturalSampleRateHertz(NATURAL_RATE)
                .build();
    }
}
