/**
 * What reading and narrating cost. {@link io.pdfaudio.benchmark.Benchmarks} runs everything and writes the report; the
 * benchmarks of JMH, which also lie in the packages of what they measure, can be run by their own main class as well.
 */
@NullMarked
package io.pdfaudio.benchmark;

import org.jspecify.annotations.NullMarked;
