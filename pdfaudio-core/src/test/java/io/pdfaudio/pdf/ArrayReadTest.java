package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ArrayReadTest {

    private final ArrayRead read = new ArrayRead(new byte[] {1, (byte) 0xFF, 3, 9, 9}, 3);

    @Test
    void readsPeeksAndStepsBack() throws Exception {
        assertThat(read.peek()).isEqualTo(1);
        assertThat(read.read()).isEqualTo(1);
        assertThat(read.read()).isEqualTo(0xFF);

        read.rewind(1);

        assertThat(read.peek()).isEqualTo(0xFF);
        assertThat(read.getPosition()).isEqualTo(1);
        assertThat(read.available()).isEqualTo(2);
    }

    @Test
    void endsAtItsLengthAndNotAtThatOfTheArray() throws Exception {
        byte[] into = new byte[10];

        assertThat(read.read(into)).isEqualTo(3);
        assertThat(read.isEOF()).isTrue();
        assertThat(read.read()).isEqualTo(-1);
        assertThat(read.peek()).isEqualTo(-1);
        assertThat(read.read(into)).isEqualTo(-1);
    }

    @Test
    void stopsAtTheEndAndRefusesToGoBeforeTheStart() throws Exception {
        read.seek(100);

        assertThat(read.getPosition()).isEqualTo(3);
        assertThatThrownBy(() -> read.rewind(4)).isInstanceOf(IOException.class);
    }

    @Test
    void isClosedOnce() {
        assertThat(read.isClosed()).isFalse();
        read.close();
        assertThat(read.isClosed()).isTrue();
    }
}
