package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.spi.OutputErrors;
import io.pdfaudio.exception.OutputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avutil;

/** Turns the return codes of FFmpeg into exceptions. */
final class NativeErrors {

    private static final int MAX_TEXT = 256;

    private NativeErrors() {}

    /** Returns a result that is 0 or more and throws what a negative one stands for. */
    static int check(int result, Path file) {
        if (result < 0) {
            throw of(result, file);
        }
        return result;
    }

    private static OutputException of(int code, Path file) {
        byte[] text = new byte[MAX_TEXT];
        avutil.av_strerror(code, text, text.length);
        int length = 0;
        while (length < text.length && text[length] != 0) {
            length++;
        }
        // The text of a system error is the system's own, so that a full disk is recognised as in Java.
        return OutputErrors.of(file, new IOException(new String(text, 0, length, StandardCharsets.UTF_8)));
    }
}
