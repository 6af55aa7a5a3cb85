package io.pdfaudio.server.storage;

/** Media types as stores keep them. */
final class ContentTypes {

    /** How long one may be, in characters. */
    static final int MOST_CHARACTERS = 127;

    private ContentTypes() {}

    /**
     * Returns the media type if stores can keep it.
     *
     * @throws IllegalArgumentException if it is empty, too long or not of printable ASCII
     */
    static String require(String contentType) {
        boolean sound = !contentType.isBlank()
                && contentType.length() <= MOST_CHARACTERS
                && contentType.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        if (!sound) {
            throw new IllegalArgumentException(
                    "A media type has 1 to " + MOST_CHARACTERS + " printable characters of ASCII.");
        }
        return contentType;
    }
}
