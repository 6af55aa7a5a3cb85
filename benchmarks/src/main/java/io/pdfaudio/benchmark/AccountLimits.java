package io.pdfaudio.benchmark;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.PdfAudioBuilder;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.conversion.CostEstimate;
import io.pdfaudio.fakes.FakePolly;
import io.pdfaudio.fakes.Traffic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * Conversions by the provider {@code polly} on AWS's own SDK against a server on the loopback that has the limits of a new account,
 * refuses one request in fifty at random and loses the answer to one in two hundred. What it bills it counts from the bytes on
 * the wire, by code that the library does not share.
 */
final class AccountLimits {

    private static final int REQUEST_CHARACTERS = 3_000;
    private static final int PER_SECOND = 8;
    private static final int CONCURRENCY = 18;
    private static final double THROTTLED = 0.02;
    private static final double LOST = 0.005;

    private final Path folder;
    private final int paragraphs;
    private final Table table = new Table(
            "latency",
            "requests needed",
            "sent",
            "over the limits",
            "answered twice",
            "characters billed",
            "estimated",
            "least possible, s",
            "taken, s",
            "ratio");

    AccountLimits(Path folder, int scale) {
        this.folder = folder;
        this.paragraphs = 168 / scale;
    }

    /** Measures what is bound by requests a second, and what by requests at once. */
    void measure() throws IOException {
        Path pdf = folder.resolve("account.pdf");
        LongParagraphs.write(pdf, paragraphs, REQUEST_CHARACTERS);
        convert(pdf, Duration.ofSeconds(2));
        convert(pdf, Duration.ofSeconds(4));
    }

    String table() {
        return table.toString();
    }

    private void convert(Path pdf, Duration latency) {
        String key = "AKIDEXAMPLE";
        String secret = "the secret of the benchmark";
        try (FakePolly server = new FakePolly(key, secret);
                PdfAudio pdfAudio = builder(server, key, secret)
                        .cache(folder.resolve("account-clips-" + latency.toSeconds()))
                        .build()) {
            ConversionRequest request =
                    ConversionRequest.of(pdf, folder.resolve("account-" + latency.toSeconds() + ".wav"));
            CostEstimate estimate = pdfAudio.estimate(request);
            server.under(new Traffic(latency, PER_SECOND, CONCURRENCY, THROTTLED, LOST));
            long start = System.nanoTime();
            Audiobook audiobook = pdfAudio.convert(request);
            double seconds = (System.nanoTime() - start) / 1e9;
            int requests = audiobook.usage().utterances();
            double least = least(estimate.requests(), latency.toMillis() / 1e3);
            table.add(
                    String.format(Locale.ROOT, "%d s, %d utterances", latency.toSeconds(), requests),
                    estimate.requests(),
                    server.calls(),
                    server.overLimit(),
                    server.answeredAgain(),
                    server.billed(),
                    estimate.charactersToBuy(),
                    least,
                    seconds,
                    seconds / least);
        }
    }

    private static PdfAudioBuilder builder(FakePolly server, String key, String secret) {
        return PdfAudio.builder()
                .provider("polly")
                .providerSetting("access-key-id", key)
                .providerSetting("secret-access-key", secret)
                .providerSetting("region", "eu-west-1")
                .providerSetting("endpoint", server.address());
    }

    /** The first second's requests begin at once; the last one takes its time too. */
    private static double least(int requests, double latency) {
        double byRate = (double) (requests - PER_SECOND) / PER_SECOND + latency;
        double byConcurrency = Math.ceil((double) requests / CONCURRENCY) * latency;
        return Math.max(byRate, byConcurrency);
    }
}
