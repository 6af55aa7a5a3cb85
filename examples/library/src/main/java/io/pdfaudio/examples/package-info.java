/** One program for each question. All take a PDF and the audiobook to make of it. */
package io.pdfaudio.examples;
