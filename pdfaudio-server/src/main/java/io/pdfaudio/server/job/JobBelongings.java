package io.pdfaudio.server.job;

import io.pdfaudio.server.account.AccountResource.Belongings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The jobs and files of an account, for its owner to take along or to have erased. */
public final class JobBelongings implements Belongings {

    private static final int PAGE = 100;

    private final JobService service;

    /** Creates it. */
    public JobBelongings(JobService service) {
        this.service = service;
    }

    @Override
    public Map<String, Object> export(String account) {
        return Map.of("jobs", all(account).stream().map(JobView::of).toList());
    }

    @Override
    public void erase(String account) throws InterruptedException {
        for (Job job : all(account)) {
            service.cancel(account, job.id());
            service.delete(account, job.id());
        }
    }

    private List<Job> all(String account) {
        List<Job> all = new ArrayList<>();
        Optional<JobCursor> next = Optional.empty();
        do {
            JobQuery query = new JobQuery(Optional.empty(), JobQuery.Order.CREATED, false, PAGE);
            JobPage page = service.jobs().page(account, query, next);
            all.addAll(page.jobs());
            next = page.next();
        } while (next.isPresent());
        return all;
    }
}
