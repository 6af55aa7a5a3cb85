package io.pdfaudio.server.job;

import java.time.Duration;

/**
 * How a node works.
 *
 * @param node the node's name, different from all others that run; a node that starts takes over the steps of its name
 * @param steps how many steps at once
 * @param polling how often it looks for steps
 * @param heartbeat how often it says that it lives; after four that were missed, others do its steps
 * @param grace how long a step that is broken off may take to end
 */
public record JobTiming(String node, int steps, Duration polling, Duration heartbeat, Duration grace) {}
