package io.pdfaudio.server.config;

import java.util.List;

/** The configuration has faults. The message lists all of them, and holds no value. */
public final class InvalidConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    /** Creates the exception. */
    public InvalidConfigException(List<String> faults) {
        super("The configuration has faults:\n  - " + String.join("\n  - ", faults));
        this.faults = List.copyOf(faults);
    }

    /** Returns all that is wrong, a sentence each. */
    public List<String> faults() {
        return faults;
    }
}
