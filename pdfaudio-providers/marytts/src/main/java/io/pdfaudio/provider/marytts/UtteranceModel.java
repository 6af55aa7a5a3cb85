package io.pdfaudio.provider.marytts;

import java.util.ArrayList;
import java.util.List;
import marytts.datatypes.MaryXML;
import marytts.htsengine.HTSModel;
import marytts.htsengine.HTSUttModel;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Lays phones and pauses out in time: those of one sentence, or of a part of a very long one. Time is counted in frames of
 * the voice, each of them the same number of samples, so the word times are exact. Used once.
 */
final class UtteranceModel {

    /** 15 seconds in frames of 5 ms: a good place to stop is the next pause. */
    private static final int ENOUGH_FRAMES = 3_000;

    /** 20 seconds in frames of 5 ms: stop at the end of a word. A second needs almost a megabyte while it is made. */
    private static final int MAX_FRAMES = 4_000;

    private final int states;
    private final double rate;
    private final HTSUttModel model = new HTSUttModel();
    private final List<SpokenWord> words = new ArrayList<>();
    private final int samplesPerFrame;
    private boolean pausing;
    private double owed;

    /**
     * Creates an empty model.
     *
     * @param states the states of each phone's Markov model
     * @param samplesPerFrame the length of a frame
     * @param rate the speed as a multiple of the voice's own
     */
    UtteranceModel(int states, int samplesPerFrame, double rate) {
        this.states = states;
        this.samplesPerFrame = samplesPerFrame;
        this.rate = rate;
    }

    /** Tells whether this utterance is so long that a phone or pause had better begin another one. */
    boolean isFullBefore(Element phoneOrPause) {
        if (!phoneOrPause.getTagName().equals(MaryXML.PHONE) || model.getTotalFrame() < ENOUGH_FRAMES) {
            return false;
        }
        return pausing || model.getTotalFrame() >= MAX_FRAMES && words.getLast().token() != token(phoneOrPause);
    }

    /** Appends a phone with the durations its model has from the voice. */
    void addPhone(Element phone, HTSModel sound) {
        int start = model.getTotalFrame();
        sound.setTotalDur(0);
        for (int state = 0; state < states; state++) {
            setFrames(sound, state, sound.getDur(state));
        }
        add(sound);
        pausing = false;
        extendWord(token(phone), start);
    }

    /** Appends a pause of a number of frames at the normal rate. */
    void addPause(HTSModel silence, int frames) {
        silence.setTotalDur(0);
        silence.setGvSwitch(false);
        for (int state = 0; state < states; state++) {
            setFrames(silence, state, (double) frames / states);
        }
        add(silence);
        pausing = true;
    }

    HTSUttModel model() {
        return model;
    }

    List<SpokenWord> words() {
        return words;
    }

    /** Every state lasts a frame at least; what rounding gives or takes is made good by the next state. */
    private void setFrames(HTSModel sound, int state, double wanted) {
        owed += wanted / rate;
        int frames = Math.max(1, (int) Math.round(owed));
        owed -= frames;
        sound.setDur(state, frames);
        sound.incrTotalDur(frames);
        if (sound.getVoiced(state)) {
            model.setLf0Frame(model.getLf0Frame() + frames);
        }
    }

    private void add(HTSModel sound) {
        model.addUttModel(sound);
        model.setNumModel(model.getNumModel() + 1);
        model.setNumState(model.getNumState() + states);
        model.setTotalFrame(model.getTotalFrame() + sound.getTotalDur());
    }

    private void extendWord(Token token, int startFrame) {
        int start = startFrame * samplesPerFrame;
        if (!words.isEmpty() && words.getLast().token() == token) {
            start = words.removeLast().start();
        }
        words.add(new SpokenWord(token, start, model.getTotalFrame() * samplesPerFrame));
    }

    private static Token token(Element phone) {
        Node element = phone.getParentNode();
        while (!element.getNodeName().equals(MaryXML.TOKEN)) {
            element = element.getParentNode();
        }
        return (Token) element.getUserData(TextAnalysis.TOKEN);
    }
}
