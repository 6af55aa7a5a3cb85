package io.pdfaudio.provider.piper;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that can be fetched.
 *
 * @param address where it is
 * @param bytes how large it is
 * @param algorithm how its checksum is made, for example {@code MD5}
 * @param checksum the checksum in lower-case hexadecimal
 */
record RemoteFile(URI address, long bytes, String algorithm, String checksum) {

    RemoteFile {
        requireNonNull(address, "address");
    }

    /** Tells whether a file is this one already. */
    boolean isContentOf(Path file) {
        try {
            return Files.size(file) == bytes
                    && HexFormat.of().formatHex(digest(algorithm, file)).equals(checksum);
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns the checksum of several files one after the other. */
    static byte[] digest(String algorithm, Path... files) throws IOException {
        MessageDigest digest = digest(algorithm);
        byte[] buffer = new byte[1 << 16];
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    digest.update(buffer, 0, n);
                }
            }
        }
        return digest.digest();
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
