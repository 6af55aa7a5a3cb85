package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.encoder.ffmpeg.SegmentCutter.Piece;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A file of AAC whose segments are encoded on all cores. The segments are cut by {@link SegmentCutter}, so the file is the same
 * whatever the number of cores, and no longer than from a single encoder. Used by one thread.
 */
final class SegmentedFile implements AutoCloseable {

    /** More threads would need more memory than they save time. */
    private static final int MOST_THREADS = 8;

    private final Path file;
    private final int bitRate;
    private final int codecRate;
    private final Resampler resampler;
    private final Mp4File mp4;
    private final SegmentCutter cutter;
    private final ExecutorService threads;
    private final int mostPending;
    private final ArrayDeque<Future<EncodedPackets>> pending = new ArrayDeque<>();
    /** The encoder of a segment that more pieces follow. */
    private @Nullable SegmentEncoder continued;
    /** The same, or the last one that was: closing it again does nothing. */
    private @Nullable SegmentEncoder kept;

    private long samples;
    private boolean closed;

    SegmentedFile(Path file, int bitRate, int sampleRate, int codecRate) {
        this(file, bitRate, sampleRate, codecRate, Runtime.getRuntime().availableProcessors());
    }

    SegmentedFile(Path file, int bitRate, int sampleRate, int codecRate, int cores) {
        this.file = file;
        this.bitRate = bitRate;
        this.codecRate = codecRate;
        int count = Math.min(cores, MOST_THREADS);
        mostPending = count + 1;
        cutter = new SegmentCutter(codecRate);
        resampler = new Resampler(file, sampleRate, codecRate);
        try {
            mp4 = new Mp4File(file, format(), sampleRate, Mp4File.BEYOND_32_BITS);
        } catch (Throwable e) {
            resampler.close();
            throw e;
        }
        threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name("pdfaudio-aac-", 1).factory());
    }

    /** Appends samples. */
    void write(short[] samples, int offset, int length) {
        requireOpen();
        resampler.convert(samples, offset, length, this::cut);
    }

    /** Completes the file with its tags and chapters, and frees everything. */
    void finish(AudiobookTags tags) {
        requireOpen();
        resampler.finish(this::cut);
        submit(cutter.last(), true);
        while (!pending.isEmpty()) {
            writeOldest();
        }
        mp4.finish(samples, tags);
        close();
    }

    @Override
    public void close() {
        closed = true;
        threads.shutdownNow();
        // A segment takes part of a second; what a thread still works with must not be freed.
        boolean interrupted = false;
        for (boolean ended = false; !ended; ) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (kept != null) {
            kept.close();
        }
        mp4.close();
        resampler.close();
    }

    private void cut(short[] samples, int offset, int length) {
        for (int done = 0; done < length; ) {
            int count = Math.min(length - done, cutter.room());
            cutter.add(samples, offset + done, count);
            done += count;
            Piece piece = cutter.next();
            if (piece != null) {
                submit(piece, false);
            }
        }
    }

    private void submit(Piece piece, boolean last) {
        SegmentEncoder encoder = continued;
        if (encoder != null) {
            // Pieces of one segment go through one encoder, one after the other.
            while (!pending.isEmpty()) {
                writeOldest();
            }
        }
        SegmentEncoder same = piece.ends() || encoder != null ? encoder : open();
        continued = piece.ends() ? null : same;
        kept = same;
        pending.add(threads.submit(() -> encode(piece, last, same)));
        samples += piece.length();
        while (pending.size() > mostPending) {
            writeOldest();
        }
    }

    private EncodedPackets encode(Piece piece, boolean last, @Nullable SegmentEncoder same) {
        SegmentEncoder encoder = same != null ? same : open();
        try {
            return encoder.encode(piece, last);
        } finally {
            if (piece.ends()) {
                encoder.close();
            }
        }
    }

    private SegmentEncoder open() {
        return new SegmentEncoder(file, bitRate, codecRate);
    }

    /** What the encoders of all segments say of the sound. */
    private AacFormat format() {
        try (FrameEncoder encoder = new FrameEncoder(file, Codec.AAC, bitRate, codecRate, codecRate)) {
            return AacFormat.of(encoder.codec());
        }
    }

    private void writeOldest() {
        EncodedPackets packets = resultOf(pending.remove());
        int offset = 0;
        for (int i = 0; i < packets.count(); i++) {
            mp4.add(packets.bytes(), offset, packets.size(i));
            offset += packets.size(i);
        }
    }

    private static EncodedPackets resultOf(Future<EncodedPackets> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What is freed must not be touched: it would end the process. */
    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the file is finished or closed");
        }
    }
}
