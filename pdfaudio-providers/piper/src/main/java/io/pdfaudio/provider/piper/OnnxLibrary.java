package io.pdfaudio.provider.piper;

import io.pdfaudio.exception.UnavailableException;

/** ONNX Runtime, which may be missing. */
final class OnnxLibrary {

    static final String MISSING = "ONNX Runtime, which runs the voices of Piper, is not on the class path: add"
            + " com.microsoft.onnxruntime:onnxruntime to an application, or put its jar into ~/.pdfaudio/lib for the command line.";

    private static final String CLASS = "ai.onnxruntime.OrtSession";

    private OnnxLibrary() {}

    /** Tells whether it is on the class path, without loading any of its native code. */
    static boolean present() {
        try {
            Class.forName(CLASS, false, OnnxLibrary.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** @throws UnavailableException if it is not on the class path; the message says what to add */
    static void require() {
        if (!present()) {
            throw new UnavailableException(MISSING);
        }
    }
}
