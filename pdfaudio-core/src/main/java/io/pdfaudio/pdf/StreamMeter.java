package io.pdfaudio.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Measures what streams decode to before PDFBox decodes them whole into memory, so that a small file cannot fill the heap.
 * Streams are decoded once into nothing to find out. Not thread-safe.
 */
final class StreamMeter {

    private final Map<COSStream, Long> lengths = new IdentityHashMap<>();

    /** Counts a stream against the budget each time it is drawn. */
    void charge(COSStream stream, ReadBudget budget) throws IOException {
        Long known = lengths.get(stream);
        if (known == null) {
            known = measure(stream, budget);
            lengths.put(stream, known);
        }
        budget.spend(known);
    }

    private static long measure(COSStream stream, ReadBudget budget) throws IOException {
        List<COSName> filters = new PDStream(stream).getFilters();
        InputStream input = stream.createRawInputStream();
        long length = stream.getLength();
        for (int i = 0; i < filters.size(); i++) {
            boolean last = i == filters.size() - 1;
            Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(i));
            BoundedOutput output = new BoundedOutput(budget, !last);
            filter.decode(input, output, stream, i);
            length = output.count;
            input = new ByteArrayInputStream(output.kept.toByteArray());
        }
        return Math.max(0, length);
    }

    private static final class BoundedOutput extends OutputStream {
        private final ReadBudget budget;
        private final boolean keep;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long count;

        BoundedOutput(ReadBudget budget, boolean keep) {
            this.budget = budget;
            this.keep = keep;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
            if (count > budget.bytesLeft()) {
                budget.spend(count);
            }
            if (keep) {
                kept.write(bytes, offset, length);
            }
        }
    }
}
