package io.pdfaudio.pdf;

import io.pdfaudio.document.BookSource;
import io.pdfaudio.exception.PdfReadException;
import io.pdfaudio.exception.PdfReadException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens PDFs and says in one sentence why one cannot be opened. */
final class PdfFile {

    private static final long MOST_MEMORY = 32L << 20;
    private static final int HEADER_WITHIN = 1024;

    private PdfFile() {}

    /** Opens a PDF; the caller closes it. */
    static PDDocument open(BookSource source) {
        Path file = source.file();
        check(file);
        char[] password = source.password();
        try {
            return Loader.loadPDF(
                    new RandomAccessReadBufferedFile(file.toFile()),
                    password == null ? "" : new String(password),
                    MemoryUsageSetting.setupMixed(MOST_MEMORY).streamCache);
        } catch (InvalidPasswordException e) {
            throw passwordFailure(file, password != null, e);
        } catch (LinkageError e) {
            // PDFBox opens documents encrypted for certificates with a library that is not among our dependencies.
            String message = file + " is encrypted for a certificate and not with a password: decrypt it first.";
            throw new PdfReadException(file, Reason.PASSWORD_WRONG, message, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            ReadBudget.checkInterrupt();
            throw damaged(file, e);
        } finally {
            if (password != null) {
                Arrays.fill(password, '\0');
            }
        }
    }

    private static PdfReadException passwordFailure(Path file, boolean given, InvalidPasswordException cause) {
        return given
                ? new PdfReadException(
                        file,
                        Reason.PASSWORD_WRONG,
                        "The password does not open " + file + ": check it and try again.",
                        cause)
                : new PdfReadException(
                        file,
                        Reason.PASSWORD_REQUIRED,
                        file + " is encrypted: give the password that opens it.",
                        cause);
    }

    private static void check(Path file) {
        if (!Files.exists(file)) {
            throw failure(file, Reason.NOT_FOUND, "There is no file " + file + ": check the path.");
        }
        if (Files.isDirectory(file)) {
            throw failure(file, Reason.IS_DIRECTORY, file + " is a folder: name a PDF file in it.");
        }
        if (!Files.isReadable(file)) {
            throw failure(file, Reason.UNREADABLE, file + " may not be read: check its permissions.");
        }
        try {
            if (Files.size(file) == 0) {
                throw failure(file, Reason.EMPTY_FILE, file + " is empty: get the file again.");
            }
        } catch (IOException e) {
            throw new PdfReadException(file, Reason.UNREADABLE, file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Tells a file that never was a PDF from one that is broken. */
    private static PdfReadException damaged(Path file, Throwable cause) {
        boolean isPdf = true;
        try (var input = Files.newInputStream(file)) {
            byte[] start = new byte[HEADER_WITHIN];
            int length = IOUtils.populateBuffer(input, start) > 0 ? start.length : 0;
            isPdf = new String(start, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1).contains("%PDF-");
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return isPdf
                ? new PdfReadException(
                        file,
                        Reason.DAMAGED,
                        file + " is damaged and cannot be opened: get the file again or repair it.",
                        cause)
                : new PdfReadException(
                        file, Reason.NOT_A_PDF, file + " is not a PDF: only PDF files can be read.", cause);
    }

    private static PdfReadException failure(Path file, Reason reason, String message) {
        return new PdfReadException(file, reason, message, null);
    }
}
