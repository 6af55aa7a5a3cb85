package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.ChapterMark;
import io.pdfaudio.encoder.ffmpeg.SegmentCutter.Piece;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
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

    private record Encoded(Future<EncodedPackets> packets, long firstSample) {}

    private final Path file;
    private final Recipe recipe;
    private final int bitRate;
    private final int sampleRate;
    private final int codecRate;
    private final Resampler resampler;
    private final FrameEncoder parameters;
    private final Muxer muxer;
    private final SegmentCutter cutter;
    private final ExecutorService threads;
    private final int mostPending;
    private final ArrayDeque<Encoded> pending = new ArrayDeque<>();
    /** The encoder of a segment that more pieces follow. */
    private @Nullable SegmentEncoder continued;
    /** The same, or the last one that was: closing it again does nothing. */
    private @Nullable SegmentEncoder kept;

    private long segmentStart;
    private long pieceStart;
    private boolean closed;

    SegmentedFile(Path file, Recipe recipe, int bitRate, int sampleRate, int codecRate) {
        this(file, recipe, bitRate, sampleRate, codecRate, Runtime.getRuntime().availableProcessors());
    }

    SegmentedFile(Path file, Recipe recipe, int bitRate, int sampleRate, int codecRate, int cores) {
        this.file = file;
        this.recipe = recipe;
        this.bitRate = bitRate;
        this.sampleRate = sampleRate;
        this.codecRate = codecRate;
        int count = Math.min(cores, MOST_THREADS);
        mostPending = count + 1;
        cutter = new SegmentCutter(codecRate);
        resampler = new Resampler(file, sampleRate, codecRate);
        try {
            parameters = new FrameEncoder(file, recipe, bitRate, codecRate, codecRate);
            try {
                muxer = new Muxer(file, recipe, parameters.codec());
            } catch (Throwable e) {
                parameters.close();
                throw e;
            }
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

    /** Completes the file with chapters and with tags by FFmpeg's names, and frees everything. */
    void finish(List<ChapterMark> chapters, Map<String, String> tags) {
        requireOpen();
        resampler.finish(this::cut);
        submit(cutter.last(), true);
        while (!pending.isEmpty()) {
            writeOldest();
        }
        muxer.chapters(chapters, sampleRate);
        muxer.metadata(tags);
        muxer.finish();
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
        muxer.close();
        parameters.close();
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
        pending.add(new Encoded(threads.submit(() -> encode(piece, last, same)), segmentStart));
        pieceStart += piece.length();
        segmentStart = piece.ends() ? pieceStart : segmentStart;
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
        return new SegmentEncoder(file, recipe, bitRate, codecRate);
    }

    private void writeOldest() {
        Encoded oldest = pending.remove();
        muxer.write(resultOf(oldest.packets), oldest.firstSample);
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
