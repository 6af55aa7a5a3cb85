package io.pdfaudio.server.http;

import java.util.Locale;

/** Reads the header {@code Accept-Encoding} as RFC 9110 has it. What is malformed in it counts as absent. */
final class AcceptEncoding {

    private static final int ABSENT = -1;

    private int gzip = ABSENT;
    private int identity = ABSENT;
    private int any = ABSENT;

    private AcceptEncoding() {}

    /** Whether gzip is acceptable and no less welcome than the plain answer. */
    static boolean prefersGzip(String header) {
        AcceptEncoding read = new AcceptEncoding();
        for (String element : header.toLowerCase(Locale.ROOT).split(",")) {
            read.element(element);
        }
        int gzip = read.gzip == ABSENT ? read.any : read.gzip;
        return gzip > 0 && gzip >= read.identity;
    }

    private void element(String element) {
        String[] parts = element.split(";", -1);
        int weight = parts.length == 1 ? 1000 : parts.length == 2 ? weight(parts[1].strip()) : ABSENT;
        if (weight == ABSENT) {
            return;
        }
        switch (parts[0].strip()) {
            case "gzip", "x-gzip" -> gzip = weight;
            case "identity" -> identity = weight;
            case "*" -> any = weight;
            default -> {
                // not one of ours
            }
        }
    }

    /** A weight in thousandths: {@code q=0}, {@code q=0.5}, {@code q=1.000}. */
    private static int weight(String parameter) {
        if (!parameter.startsWith("q=")) {
            return ABSENT;
        }
        String number = parameter.substring(2);
        boolean plain = number.length() == 1 || number.length() >= 2 && number.length() <= 5 && number.charAt(1) == '.';
        if (!plain || number.charAt(0) != '0' && number.charAt(0) != '1') {
            return ABSENT;
        }
        String decimals = number.length() <= 2 ? "" : number.substring(2);
        if (!decimals.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return ABSENT;
        }
        int weight = (number.charAt(0) - '0') * 1000 + Integer.parseInt((decimals + "000").substring(0, 3));
        return weight <= 1000 ? weight : ABSENT;
    }
}
