package io.pdfaudio.encoder.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The programs ffprobe, ffmpeg and mediainfo, an independent look at what was written. Where they are not installed, tests are skipped,
 * unless the environment says {@code PDFAUDIO_REQUIRE_TOOLS=true}.
 */
final class Tools {

    private static final String REQUIRE = "PDFAUDIO_REQUIRE_TOOLS";

    private Tools() {}

    /** Everything ffprobe says about a file, by names such as {@code chapters.chapter.0.tags.title}. */
    static Map<String, String> probe(Path file) throws IOException, InterruptedException {
        byte[] output =
                run("ffprobe", "-v", "error", "-show_format", "-show_streams", "-show_chapters", "-of", "flat", file);
        Map<String, String> facts = new HashMap<>();
        for (String line : new String(output, StandardCharsets.UTF_8).split("\n")) {
            int equals = line.indexOf('=');
            String value = line.substring(equals + 1);
            facts.put(
                    line.substring(0, equals), value.startsWith("\"") ? value.substring(1, value.length() - 1) : value);
        }
        return facts;
    }

    /** What MediaInfo says about a file in a form of its own, such as {@code General;%Title%}. */
    static String mediainfo(Path file, String form) throws IOException, InterruptedException {
        return new String(run("mediainfo", "--Inform=" + form, file), StandardCharsets.UTF_8).strip();
    }

    /** The sound of a file as samples. */
    static short[] decode(Path file) throws IOException, InterruptedException {
        byte[] output = run("ffmpeg", "-v", "error", "-i", file, "-map", "0:a", "-f", "s16le", "-");
        short[] samples = new short[output.length / 2];
        ByteBuffer.wrap(output).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    private static byte[] run(String tool, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tool));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Process process = start(command);
        byte[] output = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).as("exit code of %s", command).isZero();
        return output;
    }

    private static Process start(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            String reason = command.getFirst() + " is not installed (Debian: apt-get install ffmpeg mediainfo)";
            if ("true".equals(System.getenv(REQUIRE))) {
                return fail(reason + " and " + REQUIRE + " is set", e);
            }
            return abort(reason);
        }
    }
}
