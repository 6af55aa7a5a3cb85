package io.pdfaudio.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.speech.SpeechMark;
import io.pdfaudio.speech.SsmlElement;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.SynthesizerTraits.Marks;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares what a synthesizer does with what it says of itself. */
final class SpeechChecks {

    private static final int LEAST_RATE = 8_000;
    private static final int MOST_RATE = 48_000;
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9:-]*)");

    private SpeechChecks() {}

    /** Sound comes in one of the announced forms, and marks where words are. */
    static void speech(SynthesizerTraits traits, String text, SynthesizedSpeech speech) {
        int rate = speech.clip().sampleRate();
        assertThat(rate).isBetween(LEAST_RATE, MOST_RATE);
        assertThat(traits.encodings()).anyMatch(encoding -> encoding.allows(rate));
        assertThat(speech.clip().duration()).isPositive();
        marks(traits, text, speech);
    }

    /** What was sent as markup has no other elements than those of the traits. */
    static void markup(SynthesizerTraits traits, String sent) {
        Set<String> known = traits.ssml().stream().map(SsmlElement::tag).collect(Collectors.toCollection(TreeSet::new));
        known.add("speak");
        assertThat(TAG.matcher(sent).results().map((MatchResult tag) -> tag.group(1)))
                .as("elements in %s", sent)
                .isSubsetOf(known);
    }

    private static void marks(SynthesizerTraits traits, String text, SynthesizedSpeech speech) {
        List<SpeechMark> marks = speech.marks();
        if (traits.marks() == Marks.NONE) {
            assertThat(marks).isEmpty();
            return;
        }
        assertThat(marks).isNotEmpty();
        int end = 0;
        int endSample = 0;
        for (SpeechMark mark : marks) {
            assertThat(mark.start()).isGreaterThanOrEqualTo(end);
            assertThat(mark.end()).isLessThanOrEqualTo(text.length());
            assertThat(mark.startSample()).isGreaterThanOrEqualTo(endSample);
            assertThat(mark.endSample()).isLessThanOrEqualTo(speech.clip().length());
            assertThat(text.substring(mark.start(), mark.end())).isNotBlank();
            end = mark.end();
            endSample = mark.endSample();
        }
    }
}
