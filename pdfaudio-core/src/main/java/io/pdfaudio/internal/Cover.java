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
    private final boolean draw;
    private final @Nullable CoverImage given;
    private @Nullable CoverImage drawn;
    private boolean tried;

    private Cover(BookSource source, boolean draw, @Nullable CoverImage given) {
        this.source = source;
        this.draw = draw;
        this.given = given;
    }

    /**
     * Returns the cover of a request; a picture file is read at once.
     *
     * @param draw whether the first page is drawn where no picture is given
     * @throws io.pdfaudio.exception.PdfAudioException if it is not a JPEG or PNG picture or is larger than 16 MiB
     */
    static Cover of(ConversionRequest request, boolean draw) {
        return new Cover(request.source(), draw, Covers.given(request.cover()));
    }

    @Override
    public Optional<CoverImage> get() {
        if (given == null && draw && !tried) {
            tried = true;
            drawn = Covers.ofFirstPage(source).orElse(null);
        }
        return Optional.ofNullable(given != null ? given : drawn);
    }
}
