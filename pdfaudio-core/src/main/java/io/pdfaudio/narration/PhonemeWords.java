package io.pdfaudio.narration;

import java.util.ArrayList;
import java.util.List;

/** The words of a text that are said in phonemes, in order. Immutable. */
final class PhonemeWords {

    /** Of voices that take none, and of lexicons that have none. */
    static final PhonemeWords NONE = new PhonemeWords(List.of());

    private final List<Phonemes> found;

    private PhonemeWords(List<Phonemes> found) {
        this.found = found;
    }

    /** Finds the words of a lexicon in a text. */
    static PhonemeWords of(Lexicon lexicon, String text) {
        List<Phonemes> found = new ArrayList<>();
        lexicon.forEach(text, (entry, start) -> {
            if (!entry.ipa().isEmpty()) {
                add(entry, start, found);
            }
        });
        return found.isEmpty() ? NONE : new PhonemeWords(found);
    }

    /** Providers take phonemes word by word, so an entry of several words is taken apart where its phonemes are parted as well. */
    private static void add(Lexicon.Entry entry, int start, List<Phonemes> found) {
        List<String> words = List.of(entry.written().split(" ", -1));
        List<String> sounds = List.of(entry.ipa().split(" ", -1));
        if (words.size() != sounds.size() || words.contains("") || sounds.contains("")) {
            found.add(new Phonemes(start, start + entry.written().length(), entry.ipa()));
            return;
        }
        int at = start;
        for (int i = 0; i < words.size(); i++) {
            found.add(new Phonemes(at, at + words.get(i).length(), sounds.get(i)));
            at += words.get(i).length() + 1;
        }
    }

    /** Returns how many lie in a range. */
    int count(int start, int end) {
        return Math.max(0, firstFrom(end) - firstFrom(start));
    }

    /** Returns those that lie in a range, at most so many, with indices that count from its start. */
    List<Phonemes> within(int start, int end, int most) {
        int first = firstFrom(start);
        return found.subList(first, Math.min(first + most, Math.max(first, firstFrom(end)))).stream()
                .filter(word -> word.end() <= end)
                .map(word -> new Phonemes(word.start() - start, word.end() - start, word.ipa()))
                .toList();
    }

    /** Returns the number of words that begin before an index. */
    private int firstFrom(int index) {
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (found.get(middle).start() < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
