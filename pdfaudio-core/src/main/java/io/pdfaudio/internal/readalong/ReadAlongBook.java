package io.pdfaudio.internal.readalong;

import io.pdfaudio.audio.AudiobookTags;

/**
 * What is known of a book, or of one of its files, when all of it is written.
 *
 * @param tags its tags, with the cover
 * @param samples its length in samples
 */
public record ReadAlongBook(AudiobookTags tags, long samples) {}
