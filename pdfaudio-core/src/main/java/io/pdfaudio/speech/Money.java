package io.pdfaudio.speech;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of money, exact.
 *
 * @param amount how much, in units of the currency
 * @param currency the currency
 */
public record Money(BigDecimal amount, Currency currency) {

    /** The currency that providers price in. */
    private static final Currency DOLLAR = Currency.getInstance("USD");

    /** Nothing, in US dollars. */
    public static final Money NOTHING = new Money(BigDecimal.ZERO, DOLLAR);

    /** Takes off zeros at the end, so that equal amounts are equal. */
    public Money {
        requireNonNull(currency, "currency");
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    /**
     * Returns an amount of US dollars.
     *
     * @param amount a decimal number, for example {@code 16.00}
     */
    public static Money usd(String amount) {
        return new Money(new BigDecimal(amount), DOLLAR);
    }

    /** Returns the price of some units where this is the price of a million of them; nothing is rounded. */
    public Money perMillion(long units) {
        return new Money(amount.multiply(BigDecimal.valueOf(units)).movePointLeft(6), currency);
    }

    /** Tells whether it is no money at all. */
    public boolean isNothing() {
        return amount.signum() == 0;
    }

    /** Returns the amount with the currency's code in front, rounded to its smallest coin, for example {@code USD 5.00}. */
    @Override
    public String toString() {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        return currency.getCurrencyCode() + " "
                + amount.setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }
}
