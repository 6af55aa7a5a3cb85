package io.pdfaudio.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-0 | 0 | 0",
                "bytes=0- | 0 | 99",
                "bytes=10-19 | 10 | 19",
                "bytes=90-1000 | 90 | 99",
                "bytes=-10 | 90 | 99",
                "bytes=-1000 | 0 | 99",
                "BYTES= 5 - 6 | 5 | 6",
                "bytes=0-99999999999999999999999999 | 0 | 99"
            })
    void findsTheRangeInTheContent(String header, long from, long to) throws Exception {
        assertThat(ByteRange.parse(header, 100)).contains(new ByteRange(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=20-10",
                "bytes=-",
                "bytes=",
                "bytes",
                "",
                "chars=0-1",
                "bytes=0-1,5-6",
                "bytes=a-b",
                "bytes=--5",
                "bytes=+1-2",
                "bytes=1-+2",
                "bytes=0x1-2"
            })
    void leavesAloneWhatItDoesNotUnderstand(String header) throws Exception {
        assertThat(ByteRange.parse(header, 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=99999999999999999999999999-"})
    void saysThatARangeLiesOutside(String header) {
        assertThatThrownBy(() -> ByteRange.parse(header, 100)).isInstanceOf(ByteRange.OutsideException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-", "bytes=0-0", "bytes=-5"})
    void findsNoRangeInNothing(String header) {
        assertThatThrownBy(() -> ByteRange.parse(header, 0)).isInstanceOf(ByteRange.OutsideException.class);
    }

    @Property
    void neverReachesBeyondTheContent(
            @ForAll @LongRange(min = 1, max = 1000) long length,
            @ForAll @LongRange(min = 0, max = 2000) long from,
            @ForAll @LongRange(min = 0, max = 2000) long to) {
        try {
            ByteRange.parse("bytes=" + from + "-" + to, length).ifPresent(range -> {
                assertThat(range.from()).isEqualTo(from);
                assertThat(range.to()).isEqualTo(Math.min(to, length - 1));
                assertThat(range.length()).isPositive();
            });
        } catch (ByteRange.OutsideException e) {
            assertThat(from).isGreaterThanOrEqualTo(length);
        }
    }
}
