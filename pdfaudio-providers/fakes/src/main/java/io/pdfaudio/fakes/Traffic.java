package io.pdfaudio.fakes;

import java.time.Duration;

/**
 * How a busy service treats an account.
 *
 * @param latency how long each request for speech takes
 * @param perSecond how many may begin in a second; the others are refused
 * @param concurrency how many may be under way at once; the others are refused
 * @param throttled the share of the others that is refused all the same
 * @param lost the share of the others whose connection ends without an answer
 */
public record Traffic(Duration latency, int perSecond, int concurrency, double throttled, double lost) {}
