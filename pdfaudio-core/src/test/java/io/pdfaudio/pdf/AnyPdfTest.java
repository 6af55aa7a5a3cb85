package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Reads broken copies of small PDFs; the fuzz targets do the same for hours. */
class AnyPdfTest {

    @Test
    void readsTheSeedsThemselves() throws Exception {
        for (byte[] seed : SeedPdfs.all().values()) {
            AnyPdf.read(seed);
        }
        assertThat(SeedPdfs.all()).hasSizeGreaterThan(5);
    }

    @Property(tries = 150)
    void readsOrRefusesBrokenCopies(@ForAll long number) throws Exception {
        Random random = new Random(number);
        List<byte[]> seeds = new ArrayList<>(SeedPdfs.all().values());
        byte[] copy = seeds.get(random.nextInt(seeds.size())).clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(copy.length);
            switch (random.nextInt(3)) {
                case 0 -> copy[at] = (byte) random.nextInt(256);
                case 1 -> copy[at] = (byte) ('0' + random.nextInt(10));
                default -> {
                    int length = Math.min(1 + random.nextInt(20), copy.length - at);
                    System.arraycopy(copy, random.nextInt(copy.length - length + 1), copy, at, length);
                }
            }
        }
        AnyPdf.read(copy);
    }
}
