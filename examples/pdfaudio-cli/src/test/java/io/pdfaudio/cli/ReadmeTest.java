package io.pdfaudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps the README true: its code compiles, its commands are understood, its files exist. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final String IMPORTS = """
            import io.pdfaudio.*;
            import io.pdfaudio.audio.*;
            import io.pdfaudio.conversion.*;
            import io.pdfaudio.speech.*;
            import java.util.*;
            import java.nio.file.*;
            """;

    @TempDir
    private Path classes;

    @Test
    void javaCompiles() throws IOException {
        List<String> snippets = fenced("java");

        assertThat(snippets).hasSizeGreaterThan(1);
        for (String snippet : snippets) {
            assertThat(errors(IMPORTS + "class Snippet { void run() {\n" + snippet + "}}"))
                    .as(snippet)
                    .isEmpty();
        }
    }

    @Test
    void firstCommandConvertsTheSample() throws IOException {
        String[] command = fenced("sh").getFirst().strip().split(" ");

        assertThat(command).hasSize(3).startsWith("./pdfaudio", "convert");
        assertThat(ROOT.resolve(command[2])).isRegularFile();
    }

    @Test
    void runnableCodeComesInTheFirstLines() throws IOException {
        assertThat(readme().indexOf("```sh")).isBetween(0, 24);
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        for (String line : readme()) {
            for (int at = line.indexOf("]("); at >= 0; at = line.indexOf("](", at + 1)) {
                String target = line.substring(at + 2, line.indexOf(')', at));
                if (!target.startsWith("http") && !target.startsWith("../")) {
                    assertThat(ROOT.resolve(target)).as(line).exists();
                }
            }
        }
    }

    private static List<String> readme() throws IOException {
        return Files.readAllLines(ROOT.resolve("README.md"));
    }

    private static List<String> fenced(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        boolean inside = false;
        for (String line : readme()) {
            if (inside && line.equals("```")) {
                blocks.add(block.toString());
                block.setLength(0);
                inside = false;
            } else if (inside) {
                block.append(line).append('\n');
            } else {
                inside = line.equals("```" + language);
            }
        }
        return blocks;
    }

    private String errors(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        SimpleJavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Snippet.java"), SimpleJavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        boolean done = compiler.getTask(
                        errors,
                        null,
                        null,
                        List.of("-d", classes.toString(), "-cp", classPath, "-proc:none"),
                        null,
                        List.of(file))
                .call();
        return done ? "" : errors.toString();
    }
}
