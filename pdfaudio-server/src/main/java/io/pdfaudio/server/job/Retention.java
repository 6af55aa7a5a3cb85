package io.pdfaudio.server.job;

import java.time.Duration;
import java.util.Map;

/**
 * How long jobs and their files stay after their end.
 *
 * @param usual for owners of every plan that has no time of its own
 * @param ofPlans for owners who have subscribed to a plan, by its name
 */
public record Retention(Duration usual, Map<String, Duration> ofPlans) {

    /** Copies the map. */
    public Retention {
        ofPlans = Map.copyOf(ofPlans);
    }

    /** Returns the same time for all plans. */
    public static Retention of(Duration usual) {
        return new Retention(usual, Map.of());
    }

    /** Returns the time for owners of a plan. */
    Duration of(String plan) {
        return ofPlans.getOrDefault(plan, usual);
    }
}
