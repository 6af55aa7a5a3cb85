package io.pdfaudio.server.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PrometheusTextTest {

    @Test
    void valuesOfLabelsAreEscapedAndWholeNumbersHaveNoFraction() {
        PrometheusText text = new PrometheusText()
                .metric("a_total", "counter", "What it is.")
                .sample("a_total", 3, "path", "a\\b\"c\nd", "x", "y")
                .sample("a_total", 0.25);

        assertThat(text).hasToString("""
                # HELP a_total What it is.
                # TYPE a_total counter
                a_total{path="a\\\\b\\"c\\nd",x="y"} 3
                a_total 0.25
                """);
    }

    @Test
    void bucketsOfDurationsHoldAllThatAreShorter() {
        HttpMetrics metrics = new HttpMetrics();
        metrics.answered("GET", "/a", 200, TimeUnit.MILLISECONDS.toNanos(4));
        metrics.answered("GET", "/a", 200, TimeUnit.MILLISECONDS.toNanos(300));
        metrics.answered("GET", "/a", 200, TimeUnit.MINUTES.toNanos(2));
        PrometheusText text = new PrometheusText();

        metrics.write(text);

        assertThat(text.toString())
                .contains(
                        "_bucket{method=\"GET\",route=\"/a\",status=\"200\",le=\"0.005\"} 1\n",
                        "_bucket{method=\"GET\",route=\"/a\",status=\"200\",le=\"0.25\"} 1\n",
                        "_bucket{method=\"GET\",route=\"/a\",status=\"200\",le=\"0.5\"} 2\n",
                        "_bucket{method=\"GET\",route=\"/a\",status=\"200\",le=\"60\"} 2\n",
                        "_bucket{method=\"GET\",route=\"/a\",status=\"200\",le=\"+Inf\"} 3\n",
                        "_sum{method=\"GET\",route=\"/a\",status=\"200\"} 120.304\n",
                        "_count{method=\"GET\",route=\"/a\",status=\"200\"} 3\n");
    }

    @Test
    void methodsThatClientsInventAreOneSeries() {
        HttpMetrics metrics = new HttpMetrics();
        metrics.answered("BREW", "/a", 405, 1);
        metrics.answered("STIR", "/a", 405, 1);
        PrometheusText text = new PrometheusText();

        metrics.write(text);

        assertThat(text.toString())
                .contains("_count{method=\"other\",route=\"/a\",status=\"405\"} 2\n")
                .doesNotContain("BREW");
    }
}
