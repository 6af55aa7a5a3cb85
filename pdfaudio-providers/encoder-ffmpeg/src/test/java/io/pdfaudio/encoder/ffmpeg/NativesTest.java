package io.pdfaudio.encoder.ffmpeg;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.pdfaudio.audio.spi.AudioEncoder;
import io.pdfaudio.exception.UnavailableException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Loader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NativesTest {

    @Test
    void namesTheArtifactsToAddWhenTheyAreMissing() throws Exception {
        try (var withoutNatives = new URLClassLoader(classPathWithoutNatives(), ClassLoader.getPlatformClassLoader())) {
            Object encoder = withoutNatives
                    .loadClass(FfmpegAudioEncoder.class.getName())
                    .getConstructor()
                    .newInstance();

            for (int attempt = 0; attempt < 2; attempt++) {
                Throwable error = requireNonNull(catchThrowable(
                                () -> encoder.getClass().getMethod("prepare").invoke(encoder))
                        .getCause());

                String platform = Loader.getPlatform();
                assertThat(error.getClass().getName()).isEqualTo(UnavailableException.class.getName());
                assertThat(error)
                        .hasMessageMatching("M4B, MP3, Opus and FLAC need the FFmpeg libraries for " + platform
                                + ": add the artifacts org\\.bytedeco:ffmpeg:\\d[^:$]*:" + platform
                                + " and org\\.bytedeco:javacpp:\\d[^:$]*:" + platform
                                + ", or choose the format WAV\\.");
            }
        }
    }

    @Test
    void saysThatAPlatformHasNoLibraries() {
        assertThat(Natives.message("windows-arm64", new UnsatisfiedLinkError("x")))
                .isEqualTo(
                        "M4B, MP3, Opus and FLAC cannot be written on windows-arm64, for which there are no FFmpeg libraries:"
                                + " choose the format WAV.");
    }

    @Test
    void givesTheReasonWhenLibrariesAreThereButDoNotLoad() {
        assertThat(Natives.message(Loader.getPlatform(), new UnsatisfiedLinkError("libc.so: wrong version")))
                .contains("do not load on this machine (libc.so: wrong version)");
    }

    private static URL[] classPathWithoutNatives() {
        return Stream.of(FfmpegAudioEncoder.class, AudioEncoder.class, avutil.class, Loader.class, Nullable.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .toArray(URL[]::new);
    }
}
