package io.pdfaudio.server.logging;

import ch.qos.logback.classic.pattern.RootCauseFirstThrowableProxyConverter;
import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/**
 * Writes each event as one line of JSON. Values given with an event and those of its context, such as {@code requestId}, are
 * members of their own; numbers stay numbers. An exception is the member {@code error}, its root cause first.
 */
public final class JsonLogEncoder extends EncoderBase<ILoggingEvent> {

    private final JsonFactory json = new JsonFactory();
    private final ThrowableHandlingConverter stackTraces = new RootCauseFirstThrowableProxyConverter();

    /** Creates the encoder; Logback does so. */
    public JsonLogEncoder() {}

    @Override
    public void start() {
        stackTraces.start();
        super.start();
    }

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        try (JsonGenerator out = json.createGenerator(line)) {
            out.writeStartObject();
            out.writeStringField("time", event.getInstant().toString());
            out.writeStringField("level", event.getLevel().toString());
            out.writeStringField("logger", event.getLoggerName());
            out.writeStringField("message", event.getFormattedMessage());
            writeValues(out, event);
            if (event.getThrowableProxy() != null) {
                out.writeStringField("error", stackTraces.convert(event));
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("An event of the log could not be written as JSON", e);
        }
        line.write('\n');
        return line.toByteArray();
    }

    private static void writeValues(JsonGenerator out, ILoggingEvent event) throws IOException {
        for (var entry : event.getMDCPropertyMap().entrySet()) {
            out.writeStringField(entry.getKey(), entry.getValue());
        }
        List<KeyValuePair> pairs = event.getKeyValuePairs();
        if (pairs == null) {
            return;
        }
        for (KeyValuePair pair : pairs) {
            out.writeFieldName(pair.key);
            writeValue(out, pair.value);
        }
    }

    private static void writeValue(JsonGenerator out, @Nullable Object value) throws IOException {
        if (value instanceof Integer || value instanceof Long) {
            out.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else {
            out.writeString(String.valueOf(value));
        }
    }
}
