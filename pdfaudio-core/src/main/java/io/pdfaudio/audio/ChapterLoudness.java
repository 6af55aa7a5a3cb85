package io.pdfaudio.audio;

import java.time.Duration;

/**
 * What was measured of a chapter.
 *
 * @param mark the chapter and its place in the book
 * @param measure its levels
 * @param headSilence how long it is before something sounds louder than -60 dBFS
 * @param tailSilence how long nothing does at the end
 * @param waveform its outline
 */
public record ChapterLoudness(
        ChapterMark mark, LoudnessMeasure measure, Duration headSilence, Duration tailSilence, Waveform waveform) {}
