package io.pdfaudio.internal.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pdfaudio.internal.synthesis.RateGovernor.Lane;
import io.pdfaudio.internal.synthesis.RateGovernor.Permit;
import io.pdfaudio.speech.RequestLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RateGovernorTest {

    private final QuickTime time = new QuickTime();

    @Test
    void letsSoManyRequestsASecondThrough() throws InterruptedException {
        Lane lane = new RateGovernor(RequestLimits.concurrent(100).withPerSecond(8), time).lane(100);

        for (int i = 0; i < 802; i++) {
            lane.enter(10).close();
        }

        assertThat(seconds()).isEqualTo(100, within(0.01));
    }

    @Test
    void letsSoManyCharactersASecondThroughEvenWhereOneRequestHasMore() throws InterruptedException {
        RequestLimits limits = RequestLimits.concurrent(100).withCharactersPerSecond(1_000);
        Lane lane = new RateGovernor(limits, time).lane(100);

        for (int i = 0; i < 21; i++) {
            lane.enter(3_000).close();
        }

        assertThat(seconds()).isEqualTo(60, within(0.5));
    }

    @Test
    void slowsDownWhereThereAreTooManyAndFindsBackToItsRate() throws InterruptedException {
        Lane lane = new RateGovernor(RequestLimits.concurrent(100).withPerSecond(10), time).lane(100);
        for (int i = 0; i < 8; i++) {
            Permit permit = lane.enter(1);
            permit.refused(Duration.ZERO);
            permit.close();
        }
        double refused = seconds();

        enter(lane, 10);
        double slow = seconds() - refused;
        enter(lane, 200);
        double before = seconds();
        enter(lane, 100);

        assertThat(slow).isGreaterThan(1.5);
        assertThat(seconds() - before).isEqualTo(10, within(0.01));
    }

    @Test
    void countsRefusalsOfRequestsThatWereUnderWayTogetherOnce() throws InterruptedException {
        Adaptation adaptation = new Adaptation();
        long together = adaptation.generation();

        adaptation.refused(together);
        adaptation.refused(together);

        assertThat(adaptation.share()).isEqualTo(0.9);
    }

    @Test
    void sendsNothingUntilTheMomentThatTheProviderAskedToWaitFor() throws InterruptedException {
        RateGovernor governor = new RateGovernor(RequestLimits.concurrent(2), time);
        Permit permit = governor.lane(1).enter(1);

        permit.refused(Duration.ofSeconds(9));
        permit.close();
        governor.lane(1).enter(1).close();

        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void conversionsTakeTurnsHoweverManyRequestsOneHasWaiting() throws InterruptedException {
        RateGovernor governor = new RateGovernor(RequestLimits.concurrent(1));
        Lane large = governor.lane(8);
        Lane small = governor.lane(8);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        Permit first = large.enter(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            threads.add(waiting(large, "large", order, threads.size() + 1, governor));
        }
        for (int i = 0; i < 2; i++) {
            threads.add(waiting(small, "small", order, threads.size() + 1, governor));
        }

        first.close();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(order).startsWith("large", "small", "large", "small").hasSize(8);
    }

    @Test
    void aRequestThatGivesUpWaitingLetsThoseBehindItGoOn() throws InterruptedException {
        RateGovernor governor = new RateGovernor(RequestLimits.concurrent(1));
        Lane lane = governor.lane(4);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        Permit first = lane.enter(1);
        Thread givesUp = waiting(lane, "gave up", order, 1, governor);
        Thread stays = waiting(lane, "stayed", order, 2, governor);

        givesUp.interrupt();
        givesUp.join();
        first.close();
        stays.join();

        assertThat(order).containsExactly("stayed");
    }

    /** Starts a thread that waits for a permit, and returns once it is in the queue. */
    private static Thread waiting(Lane lane, String name, List<String> order, int queued, RateGovernor governor) {
        Thread thread = Thread.ofVirtual().start(() -> {
            try (Permit permit = lane.enter(1)) {
                order.add(name);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        while (governor.waiting() < queued) {
            Thread.onSpinWait();
        }
        return thread;
    }

    private static void enter(Lane lane, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            try (Permit permit = lane.enter(1)) {
                permit.answered();
            }
        }
    }

    private double seconds() {
        return time.passed().toNanos() / 1e9;
    }
}
