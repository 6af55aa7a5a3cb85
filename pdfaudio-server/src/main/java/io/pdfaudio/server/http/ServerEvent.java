package io.pdfaudio.server.http;

import java.util.Optional;

/**
 * One event of a stream that a browser reads with {@code EventSource}.
 *
 * @param id tells it from other events, so that a client can go on behind it; without it a client cannot
 * @param name what kind of event it is
 * @param data what it says, usually JSON
 */
public record ServerEvent(Optional<String> id, String name, String data) {

    /** @throws IllegalArgumentException if the id or the name has a line break or a NUL */
    public ServerEvent {
        if (name.isEmpty() || breaks(name) || id.filter(ServerEvent::breaks).isPresent()) {
            throw new IllegalArgumentException("The id and the name of an event are single lines");
        }
    }

    /** An event that a client can go on behind. */
    public static ServerEvent of(String id, String name, String data) {
        return new ServerEvent(Optional.of(id), name, data);
    }

    /** The event as it is written. */
    String text() {
        StringBuilder text = new StringBuilder();
        id.ifPresent(value -> text.append("id: ").append(value).append('\n'));
        text.append("event: ").append(name).append('\n');
        for (String line : data.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            text.append("data: ").append(line).append('\n');
        }
        return text.append('\n').toString();
    }

    private static boolean breaks(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\0') >= 0;
    }
}
