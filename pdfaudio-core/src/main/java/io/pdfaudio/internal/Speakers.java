package io.pdfaudio.internal;

import io.pdfaudio.conversion.ConversionEvent;
import io.pdfaudio.conversion.ConversionListener;
import io.pdfaudio.conversion.VoiceChange;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.internal.synthesis.SynthesisQueue;
import java.util.ArrayList;
import java.util.List;

/**
 * Speaks lines with the voice whose turn it is: the first, and where that fails for good, its fallbacks. {@link #work} and
 * {@link #again} are thread-safe; the rest is for the thread that takes the lines in order.
 */
final class Speakers implements SynthesisQueue.Worker<Script.Line, Spoken> {

    /**
     * A voice that can be given lines.
     *
     * @param role what is known of it
     * @param worker what speaks with it
     */
    record Member(CastVoice role, SynthesisQueue.Worker<Script.Line, Spoken> worker) {}

    private static final int NONE = -1;

    private final List<Member> members;
    private final String missing;
    private final Succession succession;
    private final List<VoiceChange> changes = new ArrayList<>();
    private int voiceHeard;
    private int linesHeard;

    /**
     * Creates what speaks with some voices, the first of which is to speak as long as it can.
     *
     * @param missing why another voice than theirs is not there to begin with, or nothing
     */
    Speakers(List<Member> members, String missing) {
        this.missing = missing;
        this.voiceHeard = missing.isEmpty() ? 0 : NONE;
        this.members = List.copyOf(members);
        this.succession = new Succession(
                members.stream().skip(1).map(member -> member.role.scope()).toList());
    }

    @Override
    public Spoken work(Script.Line line) throws InterruptedException {
        return speak(line, false);
    }

    @Override
    public Spoken again(Script.Line line) throws InterruptedException {
        return speak(line, true);
    }

    @Override
    public long weight(Spoken spoken) {
        return (long) Short.BYTES * spoken.speech().clip().length();
    }

    /** Returns a line as it is to be heard, once all before it have been: spoken anew where its voice has failed before it since. */
    Spoken settled(Script.Line line, Spoken spoken) throws InterruptedException {
        return succession.voiceFor(line) == spoken.voice() ? spoken : work(line).after(spoken);
    }

    /** Tells of another voice than that of the line before; for lines that were heard before, nothing is told again. */
    void hear(Script.Line line, Spoken spoken, ProgressTracker progress, ConversionListener listener) {
        int voice = spoken.voice();
        if (line.number() < linesHeard) {
            return;
        }
        linesHeard = line.number() + 1;
        if (voice == voiceHeard) {
            return;
        }
        String reason = voice == 0 ? missing : voice > voiceHeard ? succession.reason(line, voice) : "";
        CastVoice role = members.get(voice).role;
        VoiceChange change = new VoiceChange(
                line.chapter().number(), line.page(), role.open().provider(), role.voice(), reason);
        voiceHeard = voice;
        changes.add(change);
        listener.on(new ConversionEvent.VoiceChanged(change, progress.now()));
    }

    /** Returns where the voice changed. */
    List<VoiceChange> changes() {
        return List.copyOf(changes);
    }

    private Spoken speak(Script.Line line, boolean again) throws InterruptedException {
        Spoken unused = null;
        while (true) {
            int voice = succession.voiceFor(line);
            try {
                SynthesisQueue.Worker<Script.Line, Spoken> worker = members.get(voice).worker;
                Spoken spoken = again ? worker.again(line) : worker.work(line);
                spoken = (unused == null ? spoken : spoken.after(unused)).by(voice);
                if (succession.voiceFor(line) == voice) {
                    return spoken;
                }
                unused = spoken;
            } catch (SynthesisException e) {
                if (!succession.failed(line, voice, String.valueOf(e.getMessage()))) {
                    throw e;
                }
            }
        }
    }
}
