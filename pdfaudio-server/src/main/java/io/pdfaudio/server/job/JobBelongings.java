package io.pdfaudio.server.job;

import io.pdfaudio.server.account.AccountResource.Belongings;
import io.pdfaudio.server.auth.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The jobs and files of an account, for its owner to take along or to have erased. */
public final class JobBelongings implements Belongings {

    private static final int PAGE = 100;

    private final JobService service;
    private final JobLinks links;

    /** Creates it. */
    public JobBelongings(JobService service, JobLinks links) {
        this.service = service;
        this.links = links;
    }

    @Override
    public Map<String, Object> export(String account) {
        return Map.of("jobs", all(account).stream().map(this::view).toList());
    }

    private JobView view(Job job) {
        Account account = new Account(job.account());
        List<String> kinds = service.files().kinds(job.account(), job.id());
        List<JobChapter> chapters = service.jobs().chapters(job.account(), job.id());
        Map<String, String> files = links.files(account, job.id(), kinds);
        return JobView.of(
                job, new JobView.Details(Optional.empty(), chapters, files, links.events(account, job.id(), 0)));
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
