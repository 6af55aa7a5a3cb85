package io.pdfaudio.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the content of one page and of the forms it draws, and counts every byte against the page's budget before it
 * takes memory, so that a small file cannot fill the heap. Content of ordinary length is decoded once into memory; longer
 * content is only measured, and PDFBox decodes it bit by bit. Not thread-safe.
 */
final class StreamDecoder {

    private static final int MOST_KEPT = 4 << 20;

    private final ReadBudget budget;

    StreamDecoder(ReadBudget budget) {
        this.budget = budget;
    }

    /** Returns a page with its content decoded. */
    PDPage decoded(PDPage page) throws IOException {
        Sink sink = new Sink();
        for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
            decode(streams.next().getCOSObject(), sink);
            sink.write('\n');
        }
        return sink.bytes == null ? page : new DecodedPage(page, sink.read());
    }

    /** Returns a form with its content decoded. */
    PDFormXObject decoded(PDFormXObject form) throws IOException {
        Sink sink = new Sink();
        decode(form.getCOSObject(), sink);
        return sink.bytes == null ? form : new DecodedForm(form, sink.read());
    }

    /** Counts the length of a stream that PDFBox is going to decode. */
    void charge(COSStream stream) throws IOException {
        decode(stream, new Sink());
    }

    private void decode(COSStream stream, Sink sink) throws IOException {
        List<COSName> filters = new PDStream(stream).getFilters();
        InputStream input = stream.createRawInputStream();
        if (filters.isEmpty()) {
            input.transferTo(sink);
        }
        for (int i = 0; i < filters.size(); i++) {
            boolean last = i == filters.size() - 1;
            Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(i));
            Sink output = last ? sink : new Sink(Integer.MAX_VALUE);
            filter.decode(input, output, stream, i);
            if (!last) {
                input = output.input();
            }
        }
    }

    /** Keeps decoded bytes until they are too many to keep; counts those of the last filter. */
    private final class Sink extends OutputStream {
        private final int most;
        private byte @Nullable [] bytes = new byte[1 << 14];
        private int length;
        private long intermediate;

        Sink() {
            this(MOST_KEPT);
        }

        /** Makes a sink for what another filter decodes further, which must all be kept. */
        Sink(int most) {
            this.most = most;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int count) {
            charge(count);
            if (bytes == null) {
                return;
            }
            if (count > most - length) {
                bytes = null;
                return;
            }
            if (count > bytes.length - length) {
                int room = (int) Math.min(most, Math.max(2L * bytes.length, (long) length + count));
                bytes = Arrays.copyOf(bytes, room);
            }
            System.arraycopy(from, offset, bytes, length, count);
            length += count;
        }

        private void charge(int count) {
            if (most == MOST_KEPT) {
                budget.spend(count);
            } else {
                intermediate += count;
                if (intermediate > budget.bytesLeft()) {
                    budget.spend(intermediate);
                }
            }
        }

        InputStream input() {
            return new ByteArrayInputStream(kept(), 0, length);
        }

        RandomAccessRead read() {
            return new ArrayRead(kept(), length);
        }

        private byte[] kept() {
            return bytes == null ? new byte[0] : bytes;
        }
    }

    /** A page whose content is in memory. */
    private static final class DecodedPage extends PDPage {
        private final PDPage page;
        private final RandomAccessRead content;

        DecodedPage(PDPage page, RandomAccessRead content) {
            super(page.getCOSObject());
            this.page = page;
            this.content = content;
        }

        @Override
        public PDResources getResources() {
            return page.getResources();
        }

        @Override
        public RandomAccessRead getContentsForStreamParsing() {
            return content;
        }
    }

    /** A form whose content is in memory. */
    private static final class DecodedForm extends PDFormXObject {
        private final PDFormXObject form;
        private final RandomAccessRead content;

        DecodedForm(PDFormXObject form, RandomAccessRead content) {
            super(form.getCOSObject());
            this.form = form;
            this.content = content;
        }

        @Override
        public PDResources getResources() {
            return form.getResources();
        }

        @Override
        public RandomAccessRead getContentsForStreamParsing() {
            return content;
        }
    }
}
