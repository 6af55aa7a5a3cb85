package io.pdfaudio.internal;

import io.pdfaudio.audio.CoverImage;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.document.BookSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The cover of an audiobook: the given picture, or the first page, which is drawn when it is first asked for. Used by one thread. */
final class Cover implements Supplier<Optional<CoverImage>> {

    private final BookSource source;
    private @Nullable Optional<CoverImage> known;

    private Cover(BookSource source, @Nullable CoverImage given) {
        this.source = source;
        this.known = given == null ? null : Optional.of(given);
    }

    /**
     * Returns the cover of a request; a picture file is read at once.
     *
     * @throws io.pdfaudio.exception.PdfAudioException if it is not a JPEG or PNG picture or is larger than 16 MiB
     */
    static Cover of(ConversionRequest request) {
        return new Cover(request.source(), Covers.given(request.cover()));
    }

    @Override
    public Optional<CoverImage> get() {
        Optional<CoverImage> cover = known;
        if (cover == null) {
            cover = Covers.ofFirstPage(source);
            known = cover;
        }
        return cover;
    }
}
