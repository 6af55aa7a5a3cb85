package io.pdfaudio.server.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A network of IPv4 or IPv6, such as {@code 10.0.0.0/8} or {@code fd00::/8}. An IPv4 address written as IPv6 counts as IPv4.
 */
public final class Network {

    private final byte[] address;
    private final int prefix;

    private Network(byte[] address, int prefix) {
        this.address = address;
        this.prefix = prefix;
    }

    /**
     * The network written as an address and the length of its prefix in bits; an address alone is a network of one.
     *
     * @throws IllegalArgumentException if it is not written so; names are not looked up
     */
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        String literal = slash < 0 ? text : text.substring(0, slash);
        byte[] address = address(literal)
                .map(InetAddress::getAddress)
                .orElseThrow(() -> new IllegalArgumentException(wrong(text)));
        int longest = address.length * 8;
        int prefix = slash < 0 ? longest : number(text.substring(slash + 1));
        if (prefix < 0 || prefix > longest) {
            throw new IllegalArgumentException(wrong(text));
        }
        return new Network(address, prefix);
    }

    /** Whether an address is in the network. */
    public boolean contains(InetAddress other) {
        byte[] bytes = other.getAddress();
        return bytes.length == address.length && Arrays.equals(masked(bytes, prefix), masked(address, prefix));
    }

    /** The address an IP literal stands for; empty if it is none. No name is ever looked up. */
    static Optional<InetAddress> address(String literal) {
        if (!isV4(literal) && !isV6(literal)) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** The address with all but the first bits set to zero. */
    static byte[] masked(byte[] address, int bits) {
        byte[] masked = address.clone();
        for (int i = 0; i < masked.length; i++) {
            int kept = Math.clamp(bits - i * 8L, 0, 8);
            masked[i] &= (byte) (0xff << (8 - kept));
        }
        return masked;
    }

    private static boolean isV4(String text) {
        String[] parts = text.split("\\.", -1);
        return parts.length == 4
                && Arrays.stream(parts).allMatch(part -> {
                    int value = number(part);
                    return value >= 0 && value <= 255;
                });
    }

    private static boolean isV6(String text) {
        return text.length() <= 45
                && text.indexOf(':') >= 0
                && text.chars().allMatch(c -> c == ':' || c == '.' || Character.digit(c, 16) >= 0 && c < 128);
    }

    /** A number of one to three ASCII digits, or -1. */
    private static int number(String text) {
        if (text.isEmpty() || text.length() > 3 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return Integer.parseInt(text);
    }

    private static String wrong(String text) {
        return "'" + text + "' is not a network: write an address and a length, as in 10.0.0.0/8 or fd00::/8";
    }
}
