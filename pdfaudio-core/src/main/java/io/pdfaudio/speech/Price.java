package io.pdfaudio.speech;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a provider charges for text, and where that is known from. Providers change prices: a host that knows better sets its own
 * by {@code PdfAudio.builder().price(...)}.
 *
 * @param perMillion what a million billed characters cost
 * @param counting how billed characters are counted
 * @param asOf the day on which the source said so, or null where nobody has to say it
 * @param source where it is known from, for people to check; empty where nobody has to say it
 * @param markup which markup is billed beside the text
 */
public record Price(
        Money perMillion, CharacterCount counting, @Nullable LocalDate asOf, String source, BilledMarkup markup) {

    /** The price of a voice that costs nothing. */
    public static final Price FREE = perMillion(Money.NOTHING);

    /** Checks for nulls. */
    public Price {
        requireNonNull(perMillion, "perMillion");
        requireNonNull(counting, "counting");
        requireNonNull(source, "source");
        requireNonNull(markup, "markup");
    }

    /** Returns a price of a million Unicode characters. */
    public static Price perMillion(Money price) {
        return new Price(price, CharacterCount.CHARACTERS, null, "", BilledMarkup.NONE);
    }

    /** Returns the same of another day and source. */
    public Price from(LocalDate day, String where) {
        return new Price(perMillion, counting, day, where, markup);
    }

    /** Returns the same, counted otherwise. */
    public Price counting(CharacterCount other) {
        return new Price(perMillion, other, asOf, source, markup);
    }

    /** Returns the same with markup billed beside the text. */
    public Price withMarkup(BilledMarkup billed) {
        return new Price(perMillion, counting, asOf, source, billed);
    }

    /** Returns what one account pays: counted the same, at another price. */
    public Price forAccount(Money agreed) {
        return new Price(agreed, counting, null, "set for this account", markup);
    }

    /** Returns how many characters of a request are billed. */
    public long billed(SynthesisRequest request) {
        return counting.of(request.text()) + markup.of(request, counting);
    }

    /** Returns what so many billed characters cost; nothing is rounded. */
    public Money of(long billedCharacters) {
        return perMillion.perMillion(billedCharacters);
    }
}
