package io.pdfaudio.provider.piper;

import io.pdfaudio.exception.UnavailableException;
import java.net.URI;

/** ONNX Runtime, which may be missing. */
final class OnnxLibrary {

    static final String MISSING = "ONNX Runtime, which runs the voices of Piper, is not on the class path: add"
            + " com.microsoft.onnxruntime:onnxruntime to an application; for the command line, 'pdfaudio voices install' puts its jar"
            + " into ~/.pdfaudio/lib.";

    static final String JAR = "onnxruntime-1.23.2.jar";

    private static final long BYTES = 75_255_976;
    private static final String SHA_256 = "e0ab4a1af57d2da09097202f2dfd691e390c82e81183314788ccde4cf7c3cc38";

    private static final String CLASS = "ai.onnxruntime.OrtSession";

    private OnnxLibrary() {}

    /** Returns where the version that this was made with is found, and what it must be. */
    static RemoteFile in(URI mavenRepository) {
        URI address = mavenRepository.resolve("com/microsoft/onnxruntime/onnxruntime/1.23.2/" + JAR);
        return new RemoteFile(address, BYTES, "SHA-256", SHA_256);
    }

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
