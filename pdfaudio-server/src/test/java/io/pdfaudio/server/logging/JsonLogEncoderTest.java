package io.pdfaudio.server.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import ch.qos.logback.core.status.Status;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JsonLogEncoderTest {

    private final LoggerContext context = new LoggerContext();
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();
    private final JsonLogEncoder encoder = new JsonLogEncoder();

    @BeforeEach
    void start() {
        context.setMDCAdapter(new ch.qos.logback.classic.util.LogbackMDCAdapter());
        events.start();
        encoder.setContext(context);
        encoder.start();
    }

    @Test
    void writesOneLineWithNumbersAsNumbers() throws Exception {
        logger().atInfo()
                .addKeyValue("status", 200)
                .addKeyValue("ms", 7L)
                .addKeyValue("gone", true)
                .addKeyValue("route", "/a\n\"b\"")
                .log("request {}", "done");

        JsonNode line = encoded();

        assertThat(line.get("message").textValue()).isEqualTo("request done");
        assertThat(line.get("level").textValue()).isEqualTo("INFO");
        assertThat(line.get("status").intValue()).isEqualTo(200);
        assertThat(line.get("ms").isNumber()).isTrue();
        assertThat(line.get("gone").booleanValue()).isTrue();
        assertThat(line.get("route").textValue()).isEqualTo("/a\n\"b\"");
    }

    @Test
    void writesTheRootCauseFirst() throws Exception {
        logger().error("failed", new IllegalStateException("outer", new IllegalArgumentException("inner")));

        String error = encoded().get("error").textValue();

        assertThat(error)
                .startsWith("java.lang.IllegalArgumentException: inner")
                .contains("outer");
    }

    @Test
    void isWhatTheServerIsConfiguredWith() throws Exception {
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);

        configurator.doConfigure(Objects.requireNonNull(JsonLogEncoder.class.getResource("/logback.xml")));

        assertThat(context.getStatusManager().getCopyOfStatusList())
                .noneMatch(status -> status.getEffectiveLevel() >= Status.WARN);
        assertThat(context.getLogger("io.helidon").getLevel()).isEqualTo(Level.WARN);
        context.stop();
    }

    private Logger logger() {
        Logger logger = context.getLogger("test");
        logger.addAppender(events);
        return logger;
    }

    private JsonNode encoded() throws Exception {
        String line = new String(encoder.encode(events.list.getFirst()), StandardCharsets.UTF_8);
        assertThat(line).endsWith("\n").containsOnlyOnce("\n");
        return new ObjectMapper().readTree(line);
    }
}
