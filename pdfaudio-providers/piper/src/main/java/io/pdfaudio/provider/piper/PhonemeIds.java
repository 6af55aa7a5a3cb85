package io.pdfaudio.provider.piper;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Turns phonemes into the numbers that a network reads: the beginning, each phoneme between two pads, the end. */
final class PhonemeIds {

    private static final int BEGIN = '^';
    private static final int PAD = '_';
    private static final int END = '$';

    private final Map<Integer, List<Long>> ids;

    PhonemeIds(Map<Integer, List<Long>> ids) {
        this.ids = ids;
    }

    /** Returns the numbers of a sentence, or none where the network knows not one sound of it. */
    long[] of(String phonemes) {
        int[] known = Normalizer.normalize(phonemes, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> c != BEGIN && c != PAD && c != END && ids.containsKey(c))
                .toArray();
        if (Arrays.stream(known).noneMatch(Character::isLetter)) {
            return new long[0];
        }
        LongStream inside =
                Arrays.stream(known).boxed().flatMapToLong(c -> LongStream.concat(numbers(c), numbers(PAD)));
        return LongStream.concat(
                        LongStream.concat(numbers(BEGIN), numbers(PAD)), LongStream.concat(inside, numbers(END)))
                .toArray();
    }

    private LongStream numbers(int phoneme) {
        return ids.getOrDefault(phoneme, List.of()).stream().mapToLong(Long::longValue);
    }
}
