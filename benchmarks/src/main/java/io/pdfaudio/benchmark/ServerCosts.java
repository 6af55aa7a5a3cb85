package io.pdfaudio.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a server bears: requests while there are a million jobs, large uploads at once, and being killed. */
final class ServerCosts {

    private final Path folder;
    private final int scale;

    ServerCosts(Path folder, int scale) {
        this.folder = folder;
        this.scale = scale;
    }

    /** Measures everything and writes it down, each part when it is there. */
    void measure(Report report) throws Exception {
        try (PostgresServer postgres = new PostgresServer()) {
            ServerLoad load = new ServerLoad(part("load"), postgres, scale);
            load.measure();
            report.put("server-load", load.table());
            ServerUploads uploads = new ServerUploads(part("uploads"), postgres, scale);
            uploads.measure();
            report.put("server-uploads", uploads.table());
            ServerKills kills = new ServerKills(part("kills"), postgres, scale);
            kills.measure();
            report.put("server-kills", kills.table());
        }
    }

    private Path part(String name) throws IOException {
        return Files.createDirectory(folder.resolve("server-" + name));
    }
}
