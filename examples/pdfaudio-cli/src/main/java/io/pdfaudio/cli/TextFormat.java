package io.pdfaudio.cli;

/** The ways to write the text of a book. */
enum TextFormat {
    /** Plain text: paragraphs parted by blank lines, titles after {@code #}. */
    TEXT("txt", new PlainText()),
    /** Markdown. */
    MARKDOWN("md", new Markdown()),
    /** One JSON object for each book, on a line of its own, with the place of every line on its page. */
    JSON("json", new JsonText());

    private final String extension;
    private final BookWriter writer;

    TextFormat(String extension, BookWriter writer) {
        this.extension = extension;
        this.writer = writer;
    }

    /** Returns the ending of file names, without the dot. */
    String extension() {
        return extension;
    }

    BookWriter writer() {
        return writer;
    }
}
