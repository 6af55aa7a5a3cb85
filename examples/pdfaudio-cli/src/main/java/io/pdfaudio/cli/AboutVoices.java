package io.pdfaudio.cli;

import io.pdfaudio.speech.RequestLimits;
import io.pdfaudio.speech.SpeakingRates;
import io.pdfaudio.speech.SpeechEncoding;
import io.pdfaudio.speech.SsmlElement;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.SynthesizerTraits.Marks;
import io.pdfaudio.speech.SynthesizerTraits.Verbalization;
import io.pdfaudio.speech.TextLimit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the voices of a provider can do, in lines for people. */
final class AboutVoices {

    private AboutVoices() {}

    static List<String> lines(SynthesizerTraits traits) {
        return List.of(
                line(
                        "sound",
                        traits.encodings().stream().map(AboutVoices::sound).collect(Collectors.joining(", "))),
                line("at once", traits.limits().stream().map(AboutVoices::limit).collect(Collectors.joining(", "))),
                line(
                        "numbers",
                        traits.verbalization() == Verbalization.FULL
                                ? "written out in words for them"
                                : "read by themselves"),
                line("rates", rates(traits.rates())),
                line("read-along", traits.marks() == Marks.WORDS ? "by words" : "by sentences"),
                line(
                        "phonemes",
                        traits.pronunciations() == 0
                                ? "not taken: words of a lexicon are spelled otherwise"
                                : "of up to " + traits.pronunciations() + " words in a request"),
                line(
                        "SSML",
                        traits.ssml().isEmpty()
                                ? "none"
                                : traits.ssml().stream().map(SsmlElement::tag).collect(Collectors.joining(", "))),
                line("requests", requests(traits.requests())),
                line("a million", EstimateCommand.basis(traits.price())));
    }

    private static String sound(SpeechEncoding encoding) {
        String rates = encoding.lowestRate() == encoding.highestRate()
                ? kilohertz(encoding.highestRate())
                : encoding.equals(SpeechEncoding.ANY_PCM)
                        ? "at the rate of the voice"
                        : kilohertz(encoding.lowestRate()) + " to " + kilohertz(encoding.highestRate());
        return encoding.codec() + " " + rates + (encoding.codec().lossless() ? "" : ", compressed");
    }

    private static String kilohertz(int rate) {
        return number(rate / 1000.0) + " kHz";
    }

    private static String limit(TextLimit limit) {
        String unit = limit.unit()
                .name()
                .toLowerCase(Locale.ROOT)
                .replace("utf8", "UTF-8")
                .replace('_', ' ');
        return limit.most() + " " + unit.replace("xml", "XML");
    }

    private static String rates(SpeakingRates rates) {
        return rates.equals(SpeakingRates.ANY)
                ? "any"
                : rates.slowest() == rates.fastest()
                        ? "their own"
                        : number(rates.slowest()) + " to " + number(rates.fastest());
    }

    private static String requests(RequestLimits limits) {
        String atOnce = limits.concurrency() == Integer.MAX_VALUE
                ? "as many at once as the machine takes"
                : limits.concurrency() + " at once";
        return Double.isInfinite(limits.perSecond())
                ? atOnce
                : atOnce + ", " + number(limits.perSecond()) + " a second";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
    }

    private static String line(String what, String text) {
        return Shell.harmless(String.format(Locale.ROOT, "%-11s %s", what, text));
    }
}
