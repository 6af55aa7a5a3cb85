package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.ChapterMark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The chapters of an M4B in both forms: a track of text to which the sound refers (QuickTime File Format, "Chapter Lists"), and
 * Nero's list, which ends after 255. Not thread-safe.
 */
final class Mp4Chapters {

    private static final int MOST_IN_LIST = 255;

    /** Nero counts in units of 100 ns. */
    private static final int NERO_RATE = 10_000_000;

    private final List<ChapterMark> chapters;
    private final int markRate;
    private final int rate;
    private final long offset;
    private final Mp4Index titles;

    /**
     * Creates the chapters of a movie.
     *
     * @param markRate the rate of the marks, which is that of the movie
     * @param offset where the titles will be in the file
     * @param longFrom the first offset that is written with 64 bits
     */
    Mp4Chapters(List<ChapterMark> marks, int markRate, long offset, long longFrom) {
        chapters = marks.stream().map(ChapterTitles::shortened).toList();
        this.markRate = markRate;
        this.offset = offset;
        rate = rate();
        titles = new Mp4Index(Math.max(1, chapters.size()), longFrom);
    }

    boolean isEmpty() {
        return chapters.isEmpty();
    }

    /** Writes the titles, each with its length before it and behind it that it is UTF-8. */
    void writeTitles(Mp4Output output) throws IOException {
        for (ChapterMark chapter : chapters) {
            byte[] title = title(chapter);
            Mp4Fields sample = new Mp4Fields().u16(title.length).raw(title);
            sample.u32(12).letters("encd").u32(0x100);
            titles.add(sample.length());
            output.write(sample.toBytes());
        }
    }

    /** Returns where the last chapter ends in units of the movie. */
    long end() {
        return isEmpty() ? 0 : chapters.getLast().endSample();
    }

    /** Returns the box of the track, whose titles must be written. */
    Mp4Box track(int id, int language) {
        long start = chapters.getFirst().startSample();
        Mp4Times times = times();
        return Mp4Box.of(
                "trak",
                Mp4Track.textHeader(id, end()),
                Mp4Track.edits(start, end() - start, 0),
                Mp4Box.of(
                        "mdia",
                        Mp4Track.mediaHeader(rate, times.total(), language),
                        Mp4Track.handler("text", "SubtitleHandler"),
                        Mp4Track.information(header(), Mp4Track.sampleTable(entry(), times, titles, offset))));
    }

    /** Returns Nero's list. */
    Mp4Box list() {
        List<ChapterMark> listed = chapters.subList(0, Math.min(chapters.size(), MOST_IN_LIST));
        Mp4Fields fields = Mp4Fields.versioned(1, 0).zeros(4).u8(listed.size());
        for (ChapterMark chapter : listed) {
            byte[] title = title(chapter);
            long start = (chapter.startSample() * NERO_RATE + markRate / 2) / markRate;
            fields.u64(start).u8(title.length).raw(title);
        }
        return Mp4Box.of("chpl", fields);
    }

    /** A title is shown until the next one. */
    private Mp4Times times() {
        Mp4Times times = new Mp4Times();
        for (int i = 0; i < chapters.size(); i++) {
            times.add(1, scaled(end(i)) - scaled(chapters.get(i).startSample()));
        }
        return times;
    }

    private long end(int chapter) {
        return chapter + 1 < chapters.size() ? chapters.get(chapter + 1).startSample() : end();
    }

    /** The rate of the marks, or one so low that no title lasts longer than 31 bits can say: 12 hours at 48 kHz. */
    private int rate() {
        long longest = 0;
        for (int i = 0; i < chapters.size(); i++) {
            longest = Math.max(longest, end(i) - chapters.get(i).startSample());
        }
        return (int) (markRate / (1 + longest / Integer.MAX_VALUE));
    }

    private long scaled(long mark) {
        return mark * rate / markRate;
    }

    private static byte[] title(ChapterMark chapter) {
        return chapter.title().getBytes(StandardCharsets.UTF_8);
    }

    /** QuickTime's "base media information" and "text media information", as for text on a picture. */
    private static Mp4Box header() {
        int ditherCopy = 0x40;
        int grey = 0x8000;
        Mp4Fields graphics = Mp4Fields.versioned(0, 0).u16(ditherCopy);
        return Mp4Box.of(
                "gmhd",
                Mp4Box.of("gmin", graphics.u16(grey).u16(grey).u16(grey).zeros(4)),
                Mp4Box.of("text", new Mp4Fields().matrix()));
    }

    /** Plain text in the first of one font, which has no name. */
    private static Mp4Box entry() {
        int font = 1;
        Mp4Fields style =
                Mp4Track.sampleEntry().u32(1).zeros(14).zeros(4).u16(font).zeros(6);
        Mp4Fields fonts = new Mp4Fields().u16(1).u16(font).u8(0);
        return Mp4Box.of("text", style, Mp4Box.of("ftab", fonts));
    }
}
