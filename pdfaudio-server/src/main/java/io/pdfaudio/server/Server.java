package io.pdfaudio.server;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pdfaudio.server.account.AccountResource;
import io.pdfaudio.server.account.AccountStore;
import io.pdfaudio.server.auth.AuthFilter;
import io.pdfaudio.server.auth.LinkKeys;
import io.pdfaudio.server.auth.PublicRoute;
import io.pdfaudio.server.auth.SignedLinks;
import io.pdfaudio.server.config.Operations;
import io.pdfaudio.server.config.ServerConfig;
import io.pdfaudio.server.data.Database;
import io.pdfaudio.server.http.ContentSecurityPolicy;
import io.pdfaudio.server.http.HttpLimits;
import io.pdfaudio.server.http.HttpServer;
import io.pdfaudio.server.http.HttpSettings;
import io.pdfaudio.server.http.Json;
import io.pdfaudio.server.job.EstimateResource;
import io.pdfaudio.server.job.Estimates;
import io.pdfaudio.server.job.JobBelongings;
import io.pdfaudio.server.job.JobEventResource;
import io.pdfaudio.server.job.JobEvents;
import io.pdfaudio.server.job.JobFileResource;
import io.pdfaudio.server.job.JobFiles;
import io.pdfaudio.server.job.JobLinks;
import io.pdfaudio.server.job.JobRemains;
import io.pdfaudio.server.job.JobResource;
import io.pdfaudio.server.job.JobService;
import io.pdfaudio.server.job.JobTiming;
import io.pdfaudio.server.job.JobView;
import io.pdfaudio.server.job.JobVoices;
import io.pdfaudio.server.job.Recurring;
import io.pdfaudio.server.job.Retention;
import io.pdfaudio.server.library.ConfigResource;
import io.pdfaudio.server.library.OpenApiResource;
import io.pdfaudio.server.library.VoiceResource;
import io.pdfaudio.server.limit.RateLimits;
import io.pdfaudio.server.ops.Cleanup;
import io.pdfaudio.server.ops.HealthResource;
import io.pdfaudio.server.ops.HttpMetrics;
import io.pdfaudio.server.ops.LeftOvers;
import io.pdfaudio.server.ops.MetricsResource;
import io.pdfaudio.server.ops.OperatorResource;
import io.pdfaudio.server.storage.DiskStore;
import io.pdfaudio.server.storage.ObjectPrefix;
import io.pdfaudio.server.storage.ObjectSpeechCache;
import io.pdfaudio.server.storage.ObjectStore;
import io.pdfaudio.server.storage.S3Store;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A server, put together by its configuration and running. Closing it stops what was started, the last first. */
public final class Server implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private static final ObjectPrefix CLIPS = ObjectPrefix.of("clips");

    private final Clock clock = Clock.systemUTC();
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final List<String> patterns = new ArrayList<>();
    private final List<String> adminPatterns = new ArrayList<>();
    private final HttpServer http;
    private volatile boolean started;

    private Server(ServerConfig config) {
        try {
            this.http = open(config);
            http.start();
            parts.push(http);
            started = true;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Starts a server. */
    public static Server start(ServerConfig config) {
        return new Server(config);
    }

    /** Returns the port for everybody. */
    public int port() {
        return http.port();
    }

    /** Returns the port for operators. */
    public int adminPort() {
        return http.adminPort();
    }

    /** Returns the methods and patterns of the routes for everybody. */
    List<String> patterns() {
        return List.copyOf(patterns);
    }

    /** Returns the methods and patterns of the routes for operators. */
    List<String> adminPatterns() {
        return List.copyOf(adminPatterns);
    }

    private HttpServer open(ServerConfig config) {
        part(LeftOvers.remove(config.data(), List.of("uploads", "work")));
        // a key to sign with takes long to make at the first start, and so does loading JSON; the database needs
        // neither
        Beside<SignIn> signingIn = part(Beside.begin("sign-in", () -> SignIn.of(config, clock)));
        Beside<JsonMapper> mapping = part(Beside.begin("json", Json::mapper));
        Database database = part(Database.open(config.database()));
        ObjectStore store = part(config.s3()
                .<ObjectStore>map(S3Store::open)
                .orElseGet(() -> DiskStore.in(config.storage(), DiskStore.DEFAULT_RESERVE)));
        JobVoices voices = part(new JobVoices(
                config.voices().providers().settings(),
                config.voices().usual(),
                ObjectSpeechCache.in(store, CLIPS),
                config.data().resolve("clips")));
        JsonMapper json = mapping.get();
        JobEvents events = new JobEvents(database, clock, job -> JobEvents.write(json, JobView.of(job)));
        JobFiles files = new JobFiles(database, store, clock);
        Cleanup cleanup = new Cleanup(
                new JobRemains(database, events, files, clock),
                store,
                new Cleanup.Rules(
                        config.operations().cleanup(),
                        CLIPS,
                        config.operations().clipAge()),
                clock);
        RateLimits limits = limits(config.operations(), database);
        List<Recurring> recurring = Stream.concat(
                        cleanup.tasks().stream(),
                        limits.tasks(config.operations().cleanup()).stream())
                .toList();
        JobService jobs = part(new JobService(database, events, files, voices, options(config), recurring, clock));
        SignIn signIn = signingIn.get();
        AccountStore accounts = new AccountStore(database, clock);
        LinkKeys secrets =
                config.links().orElseGet(() -> LinkKeys.kept(config.data().resolve("link-keys")));
        SignedLinks links = new SignedLinks(secrets, clock);
        JobLinks jobLinks = new JobLinks(links, clock);
        JobBelongings belongings = new JobBelongings(jobs, jobLinks);
        long upload = (long) config.http().uploadMegabytes() << 20;
        Estimates estimates = new Estimates(
                voices,
                config.jobs().analysisTime(),
                config.jobs().analysisMegabytes(),
                config.operations().estimatesAtOnce());
        HealthResource health = new HealthResource(database, store, () -> started);
        HttpMetrics requests = new HttpMetrics();
        return HttpServer.create(
                settings(config, upload),
                requests,
                routes -> {
                    signIn.guard().ifPresent(routes::filter);
                    routes.filter(limits.ofAddresses());
                    routes.filter(new AuthFilter(
                            signIn.verifier(),
                            signIn.tokens(),
                            links,
                            accounts,
                            Set.of(new PublicRoute("GET", "/api/v1/config"))));
                    routes.filter(limits.ofAccounts());
                    health.addTo(routes);
                    new OpenApiResource().addTo(routes);
                    new ConfigResource(signIn.name(), voices, upload).addTo(routes);
                    new AccountResource(accounts, belongings).addTo(routes);
                    new VoiceResource(voices, config.data().resolve("samples")).addTo(routes);
                    new EstimateResource(estimates, config.data().resolve("uploads"), upload).addTo(routes);
                    new JobEventResource(jobs, events).addTo(routes);
                    new JobFileResource(jobs).addTo(routes);
                    new JobResource(jobs, events, jobLinks, config.data().resolve("uploads"), upload).addTo(routes);
                    signIn.mount(routes, accounts, belongings);
                    patterns.addAll(routes.patterns());
                },
                routes -> {
                    health.addToAdmin(routes);
                    new OperatorResource(cleanup, jobs).addToAdmin(routes);
                    new MetricsResource(jobs, cleanup, requests, this::connectionsCut, clock).addToAdmin(routes);
                    adminPatterns.addAll(routes.patterns());
                });
    }

    private long connectionsCut() {
        return http.connectionsCut();
    }

    private static RateLimits limits(Operations limits, Database database) {
        RateLimits.PerHour perHour = new RateLimits.PerHour(
                limits.uploads(), limits.estimates(), limits.samples(), limits.signIns(), limits.addressFactor());
        return limits.sharedLimits() ? RateLimits.shared(perHour, database) : new RateLimits(perHour);
    }

    private static HttpSettings settings(ServerConfig config, long upload) {
        ServerConfig.Http http = config.http();
        return new HttpSettings(
                http.host(),
                http.port(),
                http.adminHost(),
                http.adminPort(),
                http.proxies(),
                http.origins(),
                ContentSecurityPolicy.SELF,
                HttpLimits.DEFAULT.withAnyBody(upload + (2L << 20)),
                Duration.ofSeconds(10));
    }

    private static JobService.Options options(ServerConfig config) {
        ServerConfig.Jobs jobs = config.jobs();
        JobTiming timing = new JobTiming(jobs.node(), jobs.steps(), Duration.ofSeconds(1), jobs.heartbeat(), GRACE);
        return new JobService.Options(
                timing,
                jobs.chaptersOfAnAccount(),
                jobs.analysisTime(),
                jobs.analysisMegabytes(),
                new Retention(jobs.retention(), jobs.retentionOfPlans()),
                config.data().resolve("work"),
                config.operations().activeJobs());
    }

    private <T extends AutoCloseable> T part(T part) {
        parts.push(part);
        return part;
    }

    /** Stops it: requests first, then steps of jobs, which other nodes go on with, then what they need. */
    @Override
    public void close() {
        started = false;
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                System.getLogger(Server.class.getName()).log(System.Logger.Level.WARNING, "A part did not stop.", e);
            }
        }
    }
}
