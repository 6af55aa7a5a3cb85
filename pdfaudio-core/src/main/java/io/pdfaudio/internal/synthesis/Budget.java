package io.pdfaudio.internal.synthesis;

import io.pdfaudio.exception.BudgetExceededException;
import io.pdfaudio.speech.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a run may spend. A request is paid for before it is sent, so that those under way together cannot exceed the budget, and
 * gets its money back if it fails without having been charged. Thread-safe.
 */
public final class Budget {

    private final @Nullable Money limit;
    private Money spent = Money.NOTHING;

    /** Creates a budget, or one without limit in place of null. */
    public Budget(@Nullable Money limit) {
        this.limit = limit;
    }

    /**
     * Takes the price of a request.
     *
     * @throws BudgetExceededException if there is not so much left
     */
    synchronized void take(Money price) {
        Money then = spent.plus(price);
        if (limit != null && then.compareTo(limit) > 0) {
            throw new BudgetExceededException("The budget of " + limit + " is used up: this run has spent "
                    + spent.exact() + ", and the next request costs " + price.exact()
                    + ". What was bought is kept; the same conversion with a larger budget goes on from there.");
        }
        spent = then;
    }

    /** Gives back the price of a request that was not charged. */
    synchronized void giveBack(Money price) {
        spent = spent.minus(price);
    }
}
