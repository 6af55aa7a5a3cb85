package io.pdfaudio.encoder.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.exception.OutputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;

class NativeMemoryTest {

    private final NativeMemory memory = new NativeMemory(Path.of("book.m4b"));

    @Test
    void freesEverythingOnceAndTheLastFirst() {
        List<String> freed = new ArrayList<>();
        memory.own(new Pointer(), pointer -> freed.add("first"));
        memory.own(new Pointer(), pointer -> freed.add("last"));

        memory.close();
        memory.close();

        assertThat(freed).containsExactly("last", "first");
    }

    @Test
    void saysWhenThereIsNoMemory() {
        assertThatThrownBy(() -> memory.own(null, Pointer::close))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("not enough memory");
    }
}
