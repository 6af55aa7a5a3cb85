package io.pdfaudio.server.job;

import java.util.Map;

/** Settings of a job that make no sense. */
public final class InvalidSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> faults;

    /**
     * Creates the exception.
     *
     * @param faults what is wrong with which setting; an empty name is that of all of them
     */
    public InvalidSettingsException(Map<String, String> faults) {
        super("invalid settings: " + faults.keySet());
        this.faults = faults;
    }

    /** Returns what is wrong with which setting. */
    public Map<String, String> faults() {
        return faults;
    }
}
