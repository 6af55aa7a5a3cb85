package io.pdfaudio.provider.piper;

import io.pdfaudio.audio.AudioClip;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A voice ready to speak. Thread-safe.
 *
 * @param config how the network is to be used
 * @param ids the numbers of its phonemes
 * @param network the network
 */
record PiperModel(VoiceConfig config, PhonemeIds ids, OnnxModel network) implements AutoCloseable {

    static PiperModel load(VoiceFile file, int threads) {
        VoiceConfig config = VoiceConfig.read(file);
        return new PiperModel(config, new PhonemeIds(config.phonemeIds()), OnnxModel.load(file.model(), threads));
    }

    /** Returns the sound of sentences in phonemes; it is empty where there is nothing in them that the voice knows. */
    AudioClip speak(List<String> sentences, double rate, @Nullable Long speaker) throws InterruptedException {
        float[] scales = {config.noise(), (float) (config.length() / rate), config.noiseInLength()};
        List<float[]> parts = new ArrayList<>();
        for (String sentence : sentences) {
            long[] phonemes = ids.of(sentence);
            if (phonemes.length > 0) {
                parts.add(network.speak(phonemes, scales, speaker));
            }
        }
        return AudioClip.of(config.sampleRate(), pcm(parts));
    }

    private static short[] pcm(List<float[]> parts) {
        short[] samples = new short[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (float[] part : parts) {
            for (float sample : part) {
                int value = Math.round(sample * Short.MAX_VALUE);
                samples[at++] = (short) Math.clamp(value, Short.MIN_VALUE, Short.MAX_VALUE);
            }
        }
        return samples;
    }

    @Override
    public void close() {
        network.close();
    }
}
