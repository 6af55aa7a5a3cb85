/**
 * The embedded voice: {@link io.pdfaudio.provider.marytts.MaryTtsProvider} opens a synthesizer that speaks English with
 * MaryTTS's {@code cmu-slt-hsmm}, in Java alone and without a network.
 *
 * <p>MaryTTS is used as a set of parts and is never started as a whole. Text goes {@code Tokenizer} → {@code TextAnalysis}
 * (MaryTTS's tagger, lexicon and prosody rules) → {@code AcousticModel} (its hidden Markov models and vocoder) → samples
 * and word timings, all in the calling thread. What MaryTTS's own front door adds is left out on purpose: a thread and a
 * queue of boxed numbers per clip, streams that leak unless read to the end, a level that drifts within a clip, a
 * tokenizer that is not published any more, text rules that reload the lexicon for every unknown word, number formats
 * that follow the machine's locale, and maps shared by all threads without a lock.
 */
@NullMarked
package io.pdfaudio.provider.marytts;

import org.jspecify.annotations.NullMarked;
