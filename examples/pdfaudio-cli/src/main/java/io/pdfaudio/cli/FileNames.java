package io.pdfaudio.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Derives the names of output files from those of PDFs; no two are the same, even where case does not count. */
final class FileNames {

    private final Path folder;
    private final String extension;
    private final Set<String> taken = new HashSet<>();

    FileNames(Path folder, String extension) {
        this.folder = folder;
        this.extension = extension;
    }

    /** Returns the output file for a PDF: {@code name.txt}, or {@code name-2.txt} where that is taken. */
    Path next(Path pdf) {
        String stem = stem(pdf);
        String name = stem;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = stem + "-" + i;
        }
        return folder.resolve(name + "." + extension);
    }

    /** Returns the file's name without its folder and without the ending {@code .pdf}. */
    static String stem(Path pdf) {
        Path last = pdf.getFileName();
        String name = last == null ? "" : last.toString();
        boolean ending = name.toLowerCase(Locale.ROOT).endsWith(".pdf") && name.length() > 4;
        return ending ? name.substring(0, name.length() - 4) : name;
    }
}
