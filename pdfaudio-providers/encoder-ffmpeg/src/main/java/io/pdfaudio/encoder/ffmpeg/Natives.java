package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.exception.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.javacpp.Loader;

/** Loads the native libraries, or says what to add. */
final class Natives {

    /** The platforms for which the artifact is published, as its classifiers. */
    private static final Set<String> PLATFORMS =
            Set.of("linux-x86_64", "linux-arm64", "macosx-x86_64", "macosx-arm64", "windows-x86_64");

    /**
     * How much memory the whole process may take before JavaCPP refuses to go on; by default four times the heap, which
     * the encoders exceed beside a small heap.
     */
    private static final String PROCESS_LIMIT = "org.bytedeco.javacpp.maxPhysicalBytes";

    private Natives() {}

    /** Loads the libraries unless they are loaded, and keeps FFmpeg from printing. */
    static void load() {
        if (System.getProperty(PROCESS_LIMIT) == null) {
            System.setProperty(PROCESS_LIMIT, "0");
        }
        try {
            Loader.load(avutil.class);
            Loader.load(swresample.class);
            Loader.load(avcodec.class);
            Loader.load(avformat.class);
            avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        } catch (LinkageError e) {
            throw new UnavailableException(message(Loader.getPlatform(), e), e);
        }
    }

    static String message(String platform, LinkageError error) {
        if (!PLATFORMS.contains(platform)) {
            return "M4B, MP3, Opus and FLAC cannot be written on " + platform
                    + ", for which there are no FFmpeg libraries: choose the format WAV.";
        }
        if (isPresent("ffmpeg", platform, "jniavformat") && isPresent("javacpp", platform, "jnijavacpp")) {
            return "The FFmpeg libraries for " + platform + " do not load on this machine (" + error.getMessage()
                    + "): choose the format WAV, or run on a system that can load them.";
        }
        Properties artifacts = artifacts();
        return "M4B, MP3, Opus and FLAC need the FFmpeg libraries for " + platform + ": add the artifacts "
                + artifacts.getProperty("ffmpeg") + ":" + platform + " and "
                + artifacts.getProperty("javacpp") + ":" + platform + ", or choose the format WAV.";
    }

    private static boolean isPresent(String artifact, String platform, String library) {
        String file = System.mapLibraryName(library);
        return Loader.class.getResource("/org/bytedeco/" + artifact + "/" + platform + "/" + file) != null;
    }

    private static Properties artifacts() {
        try (InputStream in = Natives.class.getResourceAsStream("natives.properties")) {
            var artifacts = new Properties();
            artifacts.load(in);
            return artifacts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
