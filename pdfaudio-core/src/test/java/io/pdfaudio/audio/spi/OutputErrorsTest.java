package io.pdfaudio.audio.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.exception.OutputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OutputErrorsTest {

    private static final Path FILE = Path.of("books", "tides.m4b");

    @Test
    void keepsTheFileAndTheCause() {
        var cause = new IOException("broken pipe");

        OutputException error = OutputErrors.of(FILE, cause);

        assertThat(error.file()).isEqualTo(FILE);
        assertThat(error).hasCause(cause).hasMessage("The file " + FILE + " cannot be written: broken pipe.");
    }

    @Test
    void recognisesAFullDisk() {
        assertThat(OutputErrors.of(FILE, new IOException("No space left on device")))
                .hasMessage("The disk is full: free some space to write " + FILE + ".");
        assertThat(OutputErrors.of(FILE, new FileSystemException("a", null, "There is not enough space on the disk")))
                .hasMessageStartingWith("The disk is full");
        assertThat(OutputErrors.of(FILE, new IOException("Disk quota exceeded")))
                .hasMessageStartingWith("Your disk quota is used up");
    }

    @Test
    void saysWhatToDoAboutFoldersAndPermissions() {
        assertThat(OutputErrors.of(FILE, new NoSuchFileException("x")))
                .hasMessageContaining("does not exist: create it");
        assertThat(OutputErrors.of(FILE, new AccessDeniedException("x")))
                .hasMessageContaining("change its permissions");
    }

    @Test
    void namesTheKindOfFailureWhenThereIsNoMessage() {
        assertThat(OutputErrors.of(FILE, new IOException())).hasMessageEndingWith("cannot be written: IOException.");
    }
}
