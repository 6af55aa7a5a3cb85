package io.pdfaudio.server.job;

/** The media types of files. */
final class AudioTypes {

    private AudioTypes() {}

    static String of(String ending) {
        return switch (ending) {
            case "m4b" -> "audio/mp4";
            case "mp3" -> "audio/mpeg";
            case "opus" -> "audio/ogg";
            case "flac" -> "audio/flac";
            case "epub" -> "application/epub+zip";
            case "vtt" -> "text/vtt";
            case "json" -> "application/json";
            default -> "application/octet-stream";
        };
    }
}
