package io.pdfaudio.provider.azure;

import com.microsoft.cognitiveservices.speech.SpeechConfig;
import io.pdfaudio.exception.UnavailableException;
import java.net.URI;

/** Microsoft's Speech SDK, which may be missing or not run on this machine. */
final class SdkLibrary {

    private static final String CLASS = "com.microsoft.cognitiveservices.speech.SpeechSynthesizer";

    /** Gets the SDK ready. */
    interface Loader {

        /** @throws UnavailableException if it is missing or does not run; the message says what to do */
        void load();
    }

    private SdkLibrary() {}

    /** Tells whether the SDK is on the class path, without loading any of its native code. */
    static boolean present() {
        try {
            Class.forName(CLASS, false, SdkLibrary.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** Loads the native code. */
    static void load() {
        load(SdkLibrary::touch);
    }

    static void load(Runnable touch) {
        if (!present()) {
            throw new UnavailableException(
                    "Azure's transport websocket takes Microsoft's Speech SDK: add"
                            + " com.microsoft.cognitiveservices.speech:client-sdk to the class path, or set transport to rest.");
        }
        try {
            touch.run();
        } catch (LinkageError | RuntimeException e) {
            throw new UnavailableException(
                    "Microsoft's Speech SDK does not run on this machine: it takes Windows or Linux with glibc 2.29 or newer,"
                            + " or macOS, and is not made for Alpine. Set transport to rest, which works everywhere and gives no"
                            + " times of words.",
                    e);
        }
    }

    /** Whatever is made first loads it. */
    private static void touch() {
        SpeechConfig.fromHost(URI.create("wss://localhost")).close();
    }
}
