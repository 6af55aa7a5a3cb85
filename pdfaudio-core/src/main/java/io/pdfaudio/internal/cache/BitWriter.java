package io.pdfaudio.internal.cache;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Writes numbers bit by bit, the highest bit first, into bytes that grow. Not thread-safe. */
final class BitWriter {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[1 << 12];
    private int length;
    private long pending;
    private int pendingBits;

    /** Writes the lowest bits of a number, at most 32, the others being zero. */
    void bits(int value, int count) {
        ensure(Integer.BYTES);
        pending = pending << count | value & 0xFFFF_FFFFL;
        pendingBits += count;
        if (pendingBits >= Integer.SIZE) {
            pendingBits -= Integer.SIZE;
            INT.set(bytes, length, (int) (pending >>> pendingBits));
            length += Integer.BYTES;
        }
    }

    /** Writes numbers in Rice codes, each of at most 32 bits. */
    void rice(int[] numbers, int count, int parameter) {
        ensure(count * Integer.BYTES + Integer.BYTES);
        // In local variables, which stay in registers: nearly all time of packing is spent here.
        byte[] out = bytes;
        int at = length;
        long window = pending;
        int filled = pendingBits;
        int mask = (1 << parameter) - 1;
        for (int i = 0; i < count; i++) {
            int number = numbers[i];
            int zeros = number >>> parameter;
            boolean escaped = zeros >= SampleCodec.ESCAPE;
            int bits = escaped ? Integer.SIZE : zeros + 1 + parameter;
            int code = escaped ? 1 << SampleCodec.ESCAPED_BITS | number : 1 << parameter | number & mask;
            window = window << bits | code;
            filled += bits;
            if (filled >= Integer.SIZE) {
                filled -= Integer.SIZE;
                INT.set(out, at, (int) (window >>> filled));
                at += Integer.BYTES;
            }
        }
        length = at;
        pending = window;
        pendingBits = filled;
    }

    /** Fills the last byte with zeros and returns all bytes. */
    byte[] finish() {
        ensure(Integer.BYTES);
        while (pendingBits > 0) {
            int shift = pendingBits - Byte.SIZE;
            bytes[length++] = (byte) (shift >= 0 ? pending >>> shift : pending << -shift);
            pendingBits = Math.max(0, shift);
        }
        return Arrays.copyOf(bytes, length);
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
