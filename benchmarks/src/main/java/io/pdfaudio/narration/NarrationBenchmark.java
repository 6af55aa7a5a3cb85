package io.pdfaudio.narration;

import io.pdfaudio.benchmark.Sample;
import io.pdfaudio.document.Block;
import io.pdfaudio.document.Chapter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How long do the narration steps, the splitting into sentences and the whole narration of 1 MB of prose take? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class NarrationBenchmark {

    private static final int MEGABYTE = 1_000_000;

    private final List<Block> blocks = Sample.paragraphs(MEGABYTE).stream()
            .<Block>map(text -> new Block.Paragraph(text, List.of()))
            .toList();
    private final Block.Heading title = new Block.Heading(1, "Prose", List.of());
    private final Chapter chapter = new Chapter(1, "Prose", Chapter.Evidence.HEADING, 1, title, blocks);
    private final VoiceInput light = new VoiceInput("en", 3_000, false, false);
    private final VoiceInput full = new VoiceInput("en", 400, true, true);
    private final LanguageWords words = LanguageWords.of("en");
    private final List<NarrationStep> lightSteps = NarrationSteps.of(NarrationSettings.DEFAULT, light, words);
    private final List<NarrationStep> fullSteps = NarrationSteps.of(NarrationSettings.DEFAULT, full, words);
    private final SentenceBreaks sentences = new SentenceBreaks("en", words);
    private final Narrator narrator = new Narrator(NarrationSettings.DEFAULT, full);

    /** The steps for voices that read numbers and abbreviations themselves. */
    @Benchmark
    public void lightSteps(Blackhole out) {
        apply(lightSteps, out);
    }

    /** The steps for voices that need all written out. */
    @Benchmark
    public void allSteps(Blackhole out) {
        apply(fullSteps, out);
    }

    private void apply(List<NarrationStep> steps, Blackhole out) {
        for (Block block : blocks) {
            AlignedText text = AlignedText.of(block.text());
            for (NarrationStep step : steps) {
                text = step.apply(text, block);
            }
            out.consume(text);
        }
    }

    /** The splitting into sentences. */
    @Benchmark
    public void sentences(Blackhole out) {
        for (Block block : blocks) {
            out.consume(sentences.ends(block.text()));
        }
    }

    /** All of it. */
    @Benchmark
    public Narration narrate() {
        return narrator.narrate(chapter);
    }
}
