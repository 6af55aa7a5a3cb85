package io.pdfaudio.provider.marytts;

import marytts.htsengine.HMMData;
import marytts.htsengine.HTSParameterGeneration;
import marytts.htsengine.HTSVocoder;

/**
 * Makes samples from the parameters of speech in the calling thread. MaryTTS's vocoder hands every sample to a producer,
 * which by itself would box it and queue it for a second thread; this one's producer keeps it. Used once for one sentence.
 */
final class Vocoder extends HTSVocoder {

    /** How many samples pass between two looks at the interruption flag, at most 20 ms of work. */
    private static final int SAMPLES_BETWEEN_CHECKS = 4096;

    /**
     * Returns the samples. The vocoder's numbers are 16-bit levels already and rarely exceed half the range; a fixed gain of
     * one keeps the level the same in all clips.
     *
     * @throws InterruptedException if the calling thread is interrupted
     */
    short[] speak(HTSParameterGeneration parameters, HMMData voice) throws Exception {
        Sink sink = new Sink(parameters, voice);
        try {
            htsMLSAVocoder(
                    parameters.getlf0Pst(),
                    parameters.getMcepPst(),
                    parameters.getStrPst(),
                    parameters.getMagPst(),
                    parameters.getVoicedArray(),
                    voice,
                    sink);
        } catch (Interruption e) {
            throw (InterruptedException) new InterruptedException().initCause(e);
        }
        return sink.samples;
    }

    private final class Sink extends HTSVocoderDataProducer {

        private final short[] samples;
        private int length;

        Sink(HTSParameterGeneration parameters, HMMData voice) {
            super(0, parameters, voice);
            samples = new short[parameters.getMcepPst().getT() * voice.getFperiod()];
        }

        @Override
        public void putOneDataPoint(double level) {
            if (length % SAMPLES_BETWEEN_CHECKS == 0 && Thread.interrupted()) {
                throw new Interruption();
            }
            samples[length++] = (short) Math.clamp(Math.round(level), Short.MIN_VALUE, Short.MAX_VALUE);
        }
    }

    /** Leads out of the vocoder, which lets no checked exception through. */
    private static final class Interruption extends RuntimeException {}
}
