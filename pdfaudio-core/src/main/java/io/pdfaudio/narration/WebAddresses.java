package io.pdfaudio.narration;

import io.pdfaudio.document.Block;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Speaks web addresses by their host alone and mail addresses in words: "https://www.example.com/a?b=1" becomes "example dot
 * com", "ann@example.com" becomes "ann at example dot com".
 */
final class WebAddresses implements NarrationStep {

    private static final List<String> BARE_DOMAINS = List.of(".com", ".org", ".net", ".edu", ".gov");
    private static final CharacterSet ADDRESS_SIGNS = CharacterSet.of("/@");
    private static final CharacterSet IN_HOSTS =
            CharacterSet.where(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-');
    private static final int LONGEST_HOST = 253;
    private static final String DOI = "D O I";

    private final String dot;
    private final String atSign;

    WebAddresses(LanguageWords words) {
        this.dot = spaced(words.symbol("."));
        this.atSign = spaced(words.symbol("@"));
    }

    private static String spaced(@Nullable String word) {
        return word == null ? " " : " " + word + " ";
    }

    @Override
    public AlignedText apply(AlignedText text, Block block) {
        String spoken = text.spoken();
        TextEditor editor = text.edit();
        // Every address has a full stop before its last two characters, which few other words have.
        int stop = spoken.indexOf('.');
        while (stop >= 0) {
            if (stop + 1 == spoken.length() || Characters.space(spoken.charAt(stop + 1))) {
                stop = spoken.indexOf('.', stop + 1);
                continue;
            }
            int start = stop;
            while (start > 0 && !Characters.space(spoken.charAt(start - 1))) {
                start--;
            }
            int end = stop;
            while (end < spoken.length() && !Characters.space(spoken.charAt(end))) {
                end++;
            }
            if (stop < end - 2) {
                token(spoken, start, end, editor);
            }
            stop = spoken.indexOf('.', end);
        }
        return editor.build();
    }

    private void token(String text, int tokenStart, int tokenEnd, TextEditor editor) {
        int start = tokenStart;
        while (start < tokenEnd && !Characters.letterOrDigit(text.charAt(start))) {
            start++;
        }
        int end = tokenEnd;
        while (end > start && !Characters.letterOrDigit(text.charAt(end - 1)) && text.charAt(end - 1) != '/') {
            end--;
        }
        if (isDoi(text, start, end)) {
            editor.replace(withName(text, start), end, DOI);
            return;
        }
        String words = mayBeAddress(text, start, end) ? inWords(text.substring(start, end)) : null;
        if (words != null) {
            boolean angles = Characters.at(text, start - 1) == '<' && Characters.at(text, end) == '>';
            editor.replace(angles ? start - 1 : start, angles ? end + 1 : end, words);
        }
    }

    /** "10.1000/182" and "doi:10.1000/182", the names of articles. */
    private static boolean isDoi(String text, int start, int end) {
        int number = text.regionMatches(true, start, "doi:", 0, 4) ? start + 4 : start;
        int stroke = NumberSyntax.digitsEnd(text, number + 3);
        return text.startsWith("10.", number) && stroke >= number + 7 && stroke < end && text.charAt(stroke) == '/';
    }

    /** Returns the start of the "doi" before the number of one, or the start of the number. */
    private static int withName(String text, int start) {
        for (String name : List.of("doi: ", "doi ")) {
            if (text.regionMatches(true, start - name.length(), name, 0, name.length())) {
                return start - name.length();
            }
        }
        return start;
    }

    /** Tells quickly that most words with a full stop inside, such as "e.g." and "3.5", are none. */
    private static boolean mayBeAddress(String text, int start, int end) {
        int sign = ADDRESS_SIGNS.next(text, start);
        boolean letterAtEnd = end - start > 4 && Characters.letter(text.charAt(end - 1));
        return sign < end || letterAtEnd && Characters.letter(text.charAt(end - 2));
    }

    private @Nullable String inWords(String token) {
        int scheme = token.indexOf("://");
        if (scheme >= 0) {
            String host = host(token.substring(scheme + 3));
            return !isHost(host) ? null : host.endsWith("doi.org") ? DOI : spoken(host);
        }
        if (token.indexOf('@') > 0) {
            return mail(token);
        }
        String host = host(token);
        return isHost(host) && (isWww(host) || isBareDomain(host)) ? spoken(host) : null;
    }

    private @Nullable String mail(String address) {
        int at = address.indexOf('@');
        String host = host(address.substring(at + 1));
        if (!isHost(host) || host.indexOf('.') < 0 || at > LONGEST_HOST) {
            return null;
        }
        String name = address.substring(address.lastIndexOf(':', at) + 1, at);
        return name.replace(".", dot).replace('_', ' ').replace('-', ' ') + atSign + spoken(host);
    }

    private String spoken(String host) {
        String name = isWww(host) ? host.substring(4) : host;
        int top = name.lastIndexOf('.');
        // A country is spelled: "dot UK".
        boolean country = top > 0 && name.length() - top == 3;
        String spelled = country ? name.substring(0, top) + name.substring(top).toUpperCase(Locale.ROOT) : name;
        return spelled.replace(".", dot);
    }

    private static boolean isWww(String host) {
        return host.regionMatches(true, 0, "www.", 0, 4);
    }

    /** Returns what stands before the path, port or query of an address, without the user's name. */
    private static String host(String address) {
        int start = 0;
        int end = 0;
        while (end < address.length() && "/?#:\\".indexOf(address.charAt(end)) < 0) {
            if (address.charAt(end) == '@') {
                start = end + 1;
            }
            end++;
        }
        return address.substring(start, end);
    }

    private static boolean isHost(String host) {
        return !host.isEmpty() && host.length() <= LONGEST_HOST && IN_HOSTS.end(host, 0) == host.length();
    }

    private static boolean isBareDomain(String address) {
        for (String domain : BARE_DOMAINS) {
            int length = domain.length();
            if (address.length() > length
                    && address.regionMatches(true, address.length() - length, domain, 0, length)) {
                return true;
            }
        }
        return false;
    }
}
