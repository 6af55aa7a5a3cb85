package io.pdfaudio.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a speech recognizer may expect to hear: how often each word of a text follows each other one. Words may also come
 * unexpectedly, at a price.
 */
final class BigramModel {

    private static final String BEGIN = "<s>";
    private static final String END = "</s>";

    /** The share of probability kept back for pairs of words that the text does not have. */
    private static final double UNSEEN = 0.3;

    /** What a pause in mid-sentence counts beside a sentence's real beginning or end. */
    private static final double PAUSE = 0.02;

    private final Map<String, Double> words = new TreeMap<>();
    private final Map<String, Map<String, Double>> pairs = new TreeMap<>();

    /**
     * Counts the words of some phrases.
     *
     * @param others words that do not stand in the text but may be heard too, each as if it stood there once
     */
    BigramModel(List<List<String>> phrases, List<String> others) {
        others.forEach(word -> words.put(word, 1.0));
        for (List<String> phrase : phrases) {
            String previous = BEGIN;
            for (String word : phrase) {
                words.merge(word, 1.0, Double::sum);
                count(previous, word, 1);
                count(BEGIN, word, PAUSE);
                count(word, END, PAUSE);
                previous = word;
            }
            words.merge(END, 1.0, Double::sum);
            count(previous, END, 1);
        }
    }

    /** Returns the model in the ARPA format. */
    String toArpa() {
        double total = sum(words);
        long pairCount = pairs.values().stream().mapToLong(Map::size).sum();
        StringBuilder arpa = new StringBuilder("\\data\\\nngram 1=" + (words.size() + 1) + "\nngram 2=" + pairCount);
        arpa.append("\n\n\\1-grams:\n-99 " + BEGIN + ' ' + log(UNSEEN) + '\n');
        words.forEach((word, count) -> arpa.append(log(count / total) + ' ' + word + ' ' + log(UNSEEN) + '\n'));
        arpa.append("\n\\2-grams:\n");
        pairs.forEach((first, seconds) -> {
            double seen = sum(seconds) / (1 - UNSEEN);
            seconds.forEach((second, count) -> arpa.append(log(count / seen) + ' ' + first + ' ' + second + '\n'));
        });
        return arpa.append("\n\\end\\\n").toString();
    }

    private void count(String first, String second, double count) {
        pairs.computeIfAbsent(first, word -> new TreeMap<>()).merge(second, count, Double::sum);
    }

    private static double sum(Map<String, Double> counts) {
        return counts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static String log(double probability) {
        return String.format(Locale.ROOT, "%.4f", Math.log10(probability));
    }
}
