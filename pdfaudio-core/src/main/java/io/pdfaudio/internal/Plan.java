package io.pdfaudio.internal;

import io.pdfaudio.document.Book;
import io.pdfaudio.speech.Voice;

/**
 * What a conversion is going to do; nothing has been synthesized yet.
 *
 * @param open the voices of the provider
 * @param book the book, all of it
 * @param voice the voice that reads it
 * @param script what it reads
 */
record Plan(OpenVoice open, Book book, Voice voice, Script script) {}
