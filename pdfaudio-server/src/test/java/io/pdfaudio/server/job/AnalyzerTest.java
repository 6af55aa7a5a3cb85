package io.pdfaudio.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnalyzerTest {

    @Test
    void theProcessThatReadsAPdfKnowsNoSecretOfTheServer() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "PATH", "/bin",
                "Temp", "C:",
                "AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI",
                "PDFAUDIO_DB_PASSWORD", "hunter2",
                "OPENAI_API_KEY", "sk-1"));

        Analyzer.keepHarmless(environment);

        assertThat(environment).containsOnlyKeys("PATH", "Temp");
    }
}
