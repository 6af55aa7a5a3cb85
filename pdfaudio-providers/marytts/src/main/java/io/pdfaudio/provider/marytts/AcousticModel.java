package io.pdfaudio.provider.marytts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import marytts.datatypes.MaryXML;
import marytts.features.FeatureProcessorManager;
import marytts.features.TargetFeatureComputer;
import marytts.htsengine.CartTreeSet;
import marytts.htsengine.HMMData;
import marytts.htsengine.HTSModel;
import marytts.htsengine.HTSParameterGeneration;
import marytts.modules.TargetFeatureLister;
import marytts.unitselection.select.Target;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Turns pronounced sentences into sound with the voice's hidden Markov models. Thread-safe: the models are only read. */
final class AcousticModel {

    /** The silence at the end of a sentence, as MaryTTS has it. */
    private static final int FINAL_PAUSE_MILLIS = 400;

    /** The silence between two phrases of a sentence: shorter, because readers hardly breathe at a comma. */
    private static final int PHRASE_PAUSE_MILLIS = 300;

    private final HMMData voice;
    private final TargetFeatureComputer features;

    private AcousticModel(HMMData voice, TargetFeatureComputer features) {
        this.voice = voice;
        this.features = features;
    }

    /** Loads a voice. */
    static AcousticModel load(String name) throws Exception {
        HMMData voice = new HMMData();
        voice.initHMMData(name);
        // Pitch and durations come from the voice's own models and not from numbers in XML.
        voice.setUseAcousticModels(false);
        FeatureProcessorManager processors = new FeatureProcessorManager(Locale.US);
        return new AcousticModel(
                voice,
                new TargetFeatureComputer(
                        processors, voice.getFeatureDefinition().getFeatureNames()));
    }

    /** Returns the samples per second of the sound. */
    int sampleRate() {
        return voice.getRate();
    }

    /**
     * Appends the sound of a sentence to a clip.
     *
     * @param sentence an element from {@link TextAnalysis}
     * @param rate the speed as a multiple of the voice's own
     * @throws InterruptedException if the calling thread is interrupted
     */
    void speak(Element sentence, double rate, ClipBuilder clip) throws Exception {
        for (UtteranceModel utterance : layOut(sentence, rate)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            HTSParameterGeneration parameters = new HTSParameterGeneration();
            parameters.htsMaximumLikelihoodParameterGeneration(utterance.model(), voice);
            clip.append(new Vocoder().speak(parameters, voice), utterance.words());
        }
    }

    /** Returns the utterances that make up the sentence: one, unless it is very long. */
    private List<UtteranceModel> layOut(Element sentence, double rate) {
        List<Target> targets =
                TargetFeatureLister.createTargetsWithPauses(phonesAndPauses(sentence), features.getPauseSymbol());
        List<UtteranceModel> utterances = new ArrayList<>();
        UtteranceModel utterance = newUtterance(rate);
        utterances.add(utterance);
        double roundingError = 0;
        for (Target target : targets) {
            HTSModel sound = trees().generateHTSModel(
                            voice, voice.getFeatureDefinition(), features.computeFeatureVector(target), roundingError);
            roundingError = sound.getDurError();
            if (utterance.isFullBefore(target.getMaryxmlElement())) {
                utterance = newUtterance(rate);
                utterances.add(utterance);
            }
            add(utterance, target.getMaryxmlElement(), sound, target == targets.getLast());
        }
        utterances.removeIf(silent -> silent.words().isEmpty());
        return utterances;
    }

    private void add(UtteranceModel utterance, Element element, HTSModel sound, boolean last) {
        if (element.getTagName().equals(MaryXML.PHONE)) {
            utterance.addPhone(element, sound);
        } else {
            utterance.addPause(sound, frames(last ? FINAL_PAUSE_MILLIS : PHRASE_PAUSE_MILLIS));
        }
    }

    private UtteranceModel newUtterance(double rate) {
        return new UtteranceModel(trees().getNumStates(), voice.getFperiod(), rate);
    }

    private CartTreeSet trees() {
        return voice.getCartTreeSet();
    }

    private int frames(int millis) {
        return millis * voice.getRate() / (voice.getFperiod() * 1000);
    }

    private static List<Element> phonesAndPauses(Element sentence) {
        List<Element> found = new ArrayList<>();
        NodeList all = sentence.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            String name = element.getTagName();
            if (name.equals(MaryXML.PHONE) || name.equals(MaryXML.BOUNDARY)) {
                found.add(element);
            }
        }
        return found;
    }
}
