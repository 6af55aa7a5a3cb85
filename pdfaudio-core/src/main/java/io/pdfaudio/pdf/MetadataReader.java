package io.pdfaudio.pdf;

import io.pdfaudio.document.BookMetadata;
import java.time.Instant;
import java.util.Calendar;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/** Reads what a PDF says about itself and leaves out what a program wrote there by default. */
final class MetadataReader {

    private static final int LONGEST = 300;
    private static final String[] FILE_ENDINGS = {
        ".doc", ".docx", ".dvi", ".indd", ".pdf", ".tex", ".ps", ".qxd", ".rtf", ".odt", ".fm", ".txt", ".html", ".xml"
    };

    private MetadataReader() {}

    static BookMetadata read(PDDocument document) {
        String title = null;
        String author = null;
        String language = null;
        Instant modified = null;
        try {
            PDDocumentInformation info = document.getDocumentInformation();
            title = text(info.getTitle());
            author = text(info.getAuthor());
            language = language(document.getDocumentCatalog().getLanguage());
            modified = modified(info);
        } catch (RuntimeException e) {
            System.getLogger(MetadataReader.class.getName())
                    .log(System.Logger.Level.DEBUG, "The document information is broken", e);
        }
        return new BookMetadata(title, author, language, modified);
    }

    private static @Nullable Instant modified(PDDocumentInformation info) {
        Calendar changed = info.getModificationDate();
        Calendar made = changed == null ? info.getCreationDate() : changed;
        return made == null ? null : made.toInstant();
    }

    private static @Nullable String text(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String text = Characters.clean(value).replace("\uFFFD", "").strip();
        String lower = text.toLowerCase(Locale.ROOT);
        boolean junk = !Characters.hasWord(text)
                || text.length() > LONGEST
                || lower.startsWith("microsoft ")
                || lower.startsWith("untitled")
                || lower.equals("unknown")
                || lower.equals("title")
                || lower.equals("author")
                || lower.equals("user");
        for (String ending : FILE_ENDINGS) {
            junk |= lower.endsWith(ending);
        }
        return junk ? null : text;
    }

    /** Returns a language in the form of a language tag, or null where none is named. */
    static @Nullable String language(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        Locale locale = Locale.forLanguageTag(value.strip().replace('_', '-'));
        String language = locale.getLanguage();
        return language.length() < 2 || language.equals("zxx") || language.equals("und")
                ? null
                : locale.toLanguageTag();
    }
}
