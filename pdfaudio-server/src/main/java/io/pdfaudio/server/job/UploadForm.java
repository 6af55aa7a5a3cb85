package io.pdfaudio.server.job;

import io.helidon.webserver.http.ServerRequest;
import io.pdfaudio.server.http.MultipartBody;
import io.pdfaudio.server.http.ProblemException;
import io.pdfaudio.server.http.ProblemException.FieldError;
import io.pdfaudio.server.http.ProblemType;
import io.pdfaudio.server.http.multipart.MultipartReader;
import io.pdfaudio.server.http.multipart.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form with a PDF and the settings of a job.
 *
 * @param fileName the name of the PDF
 * @param pdf the PDF, in a folder of the request
 * @param settings the settings
 * @param hash tells one upload from another
 */
record UploadForm(String fileName, Path pdf, JobSettings settings, String hash) {

    private static final int MOST_SETTINGS = 64 * 1024;
    private static final int MOST_NAME = 255;

    /** A PDF begins somewhere in its first kilobyte (ISO 32000-1, annex H). */
    private static final int BEGINNING = 1024;

    /**
     * Reads a form as it comes in.
     *
     * @param mostBytes how large the PDF may be
     * @throws ProblemException if there is no PDF in it, or anything else is wrong with it
     */
    static UploadForm read(ServerRequest request, Path folder, long mostBytes) throws IOException {
        MessageDigest digest = sha256();
        Path pdf = folder.resolve("upload.pdf");
        String fileName = null;
        JobSettings settings = JobSettings.DEFAULT;
        MultipartReader form = MultipartBody.open(request);
        for (Part part = form.next(); part != null; part = form.next()) {
            switch (part.name()) {
                case "file" -> {
                    if (fileName != null) {
                        throw invalid("/file", "must be there once");
                    }
                    fileName = name(part.fileName().orElse("upload.pdf"));
                    copy(part.body(), pdf, digest, mostBytes);
                }
                case "settings" -> settings = settings(part.body());
                default -> throw invalid("/" + part.name(), "is no field of this form");
            }
        }
        if (fileName == null) {
            throw invalid("/file", "is missing: send the PDF as a field of this name");
        }
        requirePdf(pdf);
        digest.update(settings.json().getBytes(StandardCharsets.UTF_8));
        return new UploadForm(fileName, pdf, settings, HexFormat.of().formatHex(digest.digest()));
    }

    private static void copy(InputStream in, Path file, MessageDigest digest, long most) throws IOException {
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > most) {
                    throw new ProblemException(
                            ProblemType.BODY_TOO_LARGE,
                            "The PDF is larger than the " + (most >> 20)
                                    + " MB that are taken: split it, or save it with" + " smaller pictures.");
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private static JobSettings settings(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_SETTINGS + 1);
        if (bytes.length > MOST_SETTINGS) {
            throw invalid("/settings", "is longer than any settings are");
        }
        return settings(new String(bytes, StandardCharsets.UTF_8));
    }

    private static JobSettings settings(String json) {
        try {
            return JobSettings.parse(json);
        } catch (InvalidSettingsException e) {
            List<FieldError> errors = e.faults().entrySet().stream()
                    .map(fault -> new FieldError(
                            "/settings" + (fault.getKey().isEmpty() ? "" : "/" + fault.getKey()), fault.getValue()))
                    .toList();
            throw ProblemException.invalid("The settings cannot be used as they are.", errors);
        }
    }

    private static void requirePdf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
            if (beginning.isEmpty()) {
                throw invalid("/file", "is empty: choose a PDF");
            }
            if (!beginning.contains("%PDF-")) {
                throw invalid("/file", "is no PDF: choose one, or print the document into a PDF first");
            }
        }
    }

    private static String name(String given) {
        String name = given.strip();
        return name.isEmpty() ? "upload.pdf" : name.length() > MOST_NAME ? name.substring(0, MOST_NAME) : name;
    }

    static ProblemException invalid(String pointer, @Nullable String detail) {
        String field = pointer.substring(1);
        return ProblemException.invalid(
                "The field " + field + " " + detail + ".", List.of(new FieldError(pointer, String.valueOf(detail))));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
