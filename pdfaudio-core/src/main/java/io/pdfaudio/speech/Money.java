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
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

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

    /**
     * Returns the sum; nothing may be added to any currency.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money plus(Money other) {
        return new Money(amount.add(other.amount), commonCurrency(other));
    }

    /**
     * Returns the difference.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount), commonCurrency(other));
    }

    /**
     * Compares amounts.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        commonCurrency(other);
        return amount.compareTo(other.amount);
    }

    private Currency commonCurrency(Money other) {
        if (!isNothing() && !other.isNothing() && !currency.equals(other.currency)) {
            throw new IllegalArgumentException("amounts of different currencies: " + this + " and " + other);
        }
        return isNothing() ? other.currency : currency;
    }

    /** Returns the amount with the currency's code in front, to the last digit that is not zero and at least to its smallest coin. */
    public String exact() {
        int digits = Math.max(0, Math.max(currency.getDefaultFractionDigits(), amount.scale()));
        return currency.getCurrencyCode() + " " + amount.setScale(digits).toPlainString();
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
