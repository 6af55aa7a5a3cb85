package io.pdfaudio.internal;

import io.pdfaudio.audio.LoudnessReport;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.AudiobookFile;
import io.pdfaudio.conversion.ConversionEvent;
import io.pdfaudio.conversion.ConversionListener;
import io.pdfaudio.internal.audio.AssembledSound;
import io.pdfaudio.internal.audio.BackgroundEncoder;
import io.pdfaudio.internal.output.BookFiles;
import io.pdfaudio.internal.output.OutputTarget;
import io.pdfaudio.internal.output.SplitPlan;
import io.pdfaudio.internal.synthesis.SynthesisQueue;
import io.pdfaudio.speech.Voice;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the files of an audiobook from its script. Sound is encoded while it is synthesized, with what is known by then: a
 * book gain of nothing, and lengths of chapters by estimate. When all is heard and that proves wrong, the book is assembled
 * once more from the clips, which are on disk; so the second time costs no money. Used by one thread.
 */
final class Production {

    private final Settings settings;
    private final @Nullable Duration preview;
    private final OutputTarget target;
    private final Script script;
    private final SynthesisQueue queue;
    private final Speakers speakers;

    Production(
            Settings settings,
            @Nullable Duration preview,
            OutputTarget target,
            Script script,
            SynthesisQueue queue,
            Speakers speakers) {
        this.settings = settings;
        this.preview = preview;
        this.target = target;
        this.script = script;
        this.queue = queue;
        this.speakers = speakers;
    }

    /** Speaks the script and writes the files. */
    Audiobook make(Voice voice, ProgressTracker progress, ConversionListener listener) throws InterruptedException {
        SplitPlan plan = SplitPlan.estimating(target.split(), target.format());
        double correction;
        SplitPlan exact;
        try (Recording recording = recording(plan, 0, progress, listener)) {
            speak(recording, progress, listener);
            AssembledSound sound = recording.finish();
            LoudnessReport loudness = recording.loudness();
            correction = loudness.correction();
            exact = plan.exact(sound.sampleRate());
            if (correction == 0 && plan.sameFiles(exact)) {
                return publish(recording, sound, loudness, voice, progress);
            }
        }
        listener.on(new ConversionEvent.AssembledAgain(correction, progress.now()));
        ProgressTracker again = new ProgressTracker();
        try (Recording recording = recording(exact, correction, again, ConversionListener.NONE)) {
            speak(recording, again, ConversionListener.NONE);
            AssembledSound sound = recording.finish();
            progress.spentToo(again);
            return publish(recording, sound, recording.loudness(), voice, progress);
        }
    }

    private Recording recording(
            SplitPlan plan, double bookGain, ProgressTracker progress, ConversionListener listener) {
        var characters = script.charactersByChapter();
        BookFiles files = new BookFiles(target, plan, new BackgroundEncoder(Services::encoder), characters::get);
        return new Recording(settings, files, bookGain, progress, listener);
    }

    private void speak(Recording recording, ProgressTracker progress, ConversionListener listener)
            throws InterruptedException {
        if (preview == null) {
            round(script.lines(), recording, progress, listener);
        } else {
            Preview.speak(script.lines(), preview, recording, lines -> round(lines, recording, progress, listener));
        }
    }

    private void round(
            List<Script.Line> lines, Recording recording, ProgressTracker progress, ConversionListener listener)
            throws InterruptedException {
        progress.planned(lines);
        queue.run(lines.iterator(), speakers, (line, made) -> {
            Spoken spoken = speakers.settled(line, made);
            speakers.hear(line, spoken, progress, listener);
            if (preview == null || recording.duration().compareTo(preview) < 0) {
                recording.add(line, spoken);
            } else {
                recording.skip(line, spoken);
            }
        });
    }

    private Audiobook publish(
            Recording recording, AssembledSound sound, LoudnessReport loudness, Voice voice, ProgressTracker progress) {
        List<AudiobookFile> files = recording.files().commit();
        return new Audiobook(
                target.tags().title(),
                files,
                recording.files().epub(),
                target.format(),
                voice,
                speakers.changes(),
                sound.sampleRate(),
                sound.samples(),
                sound.chapters(),
                loudness,
                progress.usage(),
                progress.faults(),
                script.omissions());
    }
}
