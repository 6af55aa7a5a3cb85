package io.pdfaudio.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerConfigTest {

    private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER_SECRET =
            Base64.getEncoder().encodeToString("x".repeat(48).getBytes(StandardCharsets.UTF_8));

    @Test
    void startsWithNothingOnThisMachineOnly() {
        ServerConfig config = ServerConfig.read(Map.of(), name -> null);

        assertThat(config.http().host()).isEqualTo("127.0.0.1");
        assertThat(config.http().port()).isEqualTo(8080);
        assertThat(config.clerk()).isEmpty();
        assertThat(config.database()).hasToString("H2");
        assertThat(config.voices().usual()).isEqualTo("marytts");
    }

    @Test
    void theEnvironmentCountsBeforeTheFile() {
        ServerConfig config = ServerConfig.read(
                Map.of("http.port", "1"),
                Map.of("PDFAUDIO_HTTP_PORT", "9000", "PDFAUDIO_JOBS_RETENTION_DAYS", "3")::get);

        assertThat(config.http().port()).isEqualTo(9000);
        assertThat(config.jobs().retention()).hasDays(3);
    }

    @Test
    void plansHaveTimesOfTheirOwn() {
        ServerConfig config = ServerConfig.read(Map.of("plans.free.retention-days", "7"), name -> null);

        assertThat(config.jobs().retentionOfPlans()).containsOnly(Map.entry("free", Duration.ofDays(7)));
        assertThatThrownBy(() -> ServerConfig.read(
                        Map.of("plans.free.retention-days", "never", "plans.free.colour", "red"), name -> null))
                .isInstanceOfSatisfying(
                        InvalidConfigException.class,
                        e -> assertThat(e.faults())
                                .anyMatch(fault -> fault.startsWith("plans.free.retention-days must be a whole number"))
                                .anyMatch(fault -> fault.startsWith("plans.free.colour is no key of a plan")));
    }

    @Test
    void allFaultsAreToldAtOnceWithoutTheirValues() {
        Map<String, String> file = Map.of(
                "http.port", "x-secret",
                "mode", "production",
                "storage.kind", "s3",
                "http.proxies", "everywhere",
                "colour", "red",
                "voices.settings.polly.region", "eu-west-1");

        assertThatThrownBy(() -> ServerConfig.read(file, name -> null))
                .isInstanceOfSatisfying(
                        InvalidConfigException.class,
                        e -> assertThat(e.faults())
                                .anyMatch(fault -> fault.startsWith("http.port must be a whole number"))
                                .anyMatch(fault -> fault.startsWith("auth.mode is local"))
                                .anyMatch(fault -> fault.startsWith("db.url names no PostgreSQL"))
                                .anyMatch(fault -> fault.startsWith("storage.s3.bucket is missing"))
                                .anyMatch(fault -> fault.startsWith("http.proxies"))
                                .anyMatch(fault -> fault.startsWith("colour is no key"))
                                .anyMatch(fault -> fault.startsWith("voices.settings.polly.region"))
                                .noneMatch(fault -> fault.contains("x-secret")));
    }

    @Test
    void readsHowTheServerKeepsItselfInOrder() {
        Operations usual = ServerConfig.read(Map.of(), name -> null).operations();
        Operations set = ServerConfig.read(
                        Map.of(
                                "jobs.estimates", "7",
                                "jobs.active-per-account", "3",
                                "jobs.cleanup-minutes", "5",
                                "jobs.clip-days", "10",
                                "limits.uploads-per-hour", "1",
                                "limits.estimates-per-hour", "2",
                                "limits.samples-per-hour", "0",
                                "limits.sign-ins-per-hour", "4",
                                "limits.address-factor", "9"),
                        name -> null)
                .operations();

        assertThat(usual.cleanup()).hasMinutes(60);
        assertThat(usual.clipAge()).hasDays(365);
        assertThat(usual.activeJobs()).isEqualTo(50);
        assertThat(set)
                .isEqualTo(new Operations(7, 3, Duration.ofMinutes(5), Duration.ofDays(10), 1, 2, 0, 4, 9, false));
        assertThatThrownBy(() ->
                        ServerConfig.read(Map.of("jobs.clip-days", "0", "limits.uploads-per-hour", "-1"), name -> null))
                .isInstanceOfSatisfying(
                        InvalidConfigException.class,
                        e -> assertThat(e.faults()).hasSize(2));
    }

    @Test
    void productionNeedsTheSecretOfLinksInTheConfiguration() {
        Map<String, String> file = Map.of("mode", "production");

        assertThat(faults(file)).anyMatch(fault -> fault.startsWith("links.keys is missing"));
        assertThat(faults(Map.of("mode", "production", "links.keys", "c2hvcnQ=")))
                .anyMatch(fault -> fault.startsWith("links.keys: A secret for links must be 32 random bytes"))
                .noneMatch(fault -> fault.contains("c2hvcnQ") || fault.contains("is missing: in production"));
        assertThat(faults(Map.of("mode", "production", "links.keys.0", SECRET, "links.keys.1", OTHER_SECRET)))
                .noneMatch(fault -> fault.startsWith("links.keys"));
    }

    @Test
    void secretsOfLinksComeFromTheEnvironmentAndAreNotShown() {
        ServerConfig config =
                ServerConfig.read(Map.of(), Map.of("PDFAUDIO_LINKS_KEYS", SECRET + "," + OTHER_SECRET)::get);

        assertThat(config.links()).get().hasToString("LinkKeys[2]");
        assertThat(config.toString()).doesNotContain(SECRET, OTHER_SECRET);
        assertThat(ServerConfig.read(Map.of(), name -> null).links()).isEmpty();
    }

    @Test
    void nodesOfPostgresCountTogetherUnlessToldOtherwise() {
        String url = "jdbc:postgresql://db/x";

        assertThat(shared(Map.of())).isFalse();
        assertThat(shared(Map.of("db.url", url))).isTrue();
        assertThat(shared(Map.of("db.url", url, "limits.shared", "false"))).isFalse();
        assertThat(faults(Map.of("limits.shared", "true")))
                .singleElement()
                .asString()
                .contains("db.url must name PostgreSQL");
    }

    private static boolean shared(Map<String, String> file) {
        return ServerConfig.read(file, name -> null).operations().sharedLimits();
    }

    private static List<String> faults(Map<String, String> file) {
        try {
            ServerConfig.read(file, name -> null);
            return List.of();
        } catch (InvalidConfigException e) {
            return e.faults();
        }
    }

    @Test
    void localSignInListensToThisMachineOnly() {
        assertThatThrownBy(() -> ServerConfig.read(Map.of("http.host", "0.0.0.0"), name -> null))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("Local sign-in has no passwords");
    }

    @Test
    void secretsAreNotShown() {
        ServerConfig config = ServerConfig.read(
                Map.of(
                        "db.url", "jdbc:postgresql://db/x",
                        "db.password", "top-secret",
                        "voices.enabled", "marytts, openai",
                        "voices.settings.openai.api-key", "top-secret",
                        "auth.mode", "clerk",
                        "auth.clerk.issuer", "https://clerk.example.com",
                        "auth.clerk.origins", "https://app.example.com",
                        "auth.clerk.webhook-secrets", "top-secret"),
                name -> null);

        assertThat(config.toString()).doesNotContain("top-secret");
        assertThat(config.voices().providers().settings()).containsEntry("openai", Map.of("api-key", "top-secret"));
    }

    @Test
    void readsYaml(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("application.yaml"), """
                http:
                  port: 9001
                  origins:
                    - https://app.example.com
                    - https://other.example.com
                """);

        ServerConfig config = ServerConfig.read(ConfigFile.read(file), name -> null);

        assertThat(config.http().port()).isEqualTo(9001);
        assertThat(config.http().origins().origins()).hasSize(2);
        assertThatThrownBy(() -> ConfigFile.read(folder.resolve("none.yaml")))
                .isInstanceOf(InvalidConfigException.class);
    }
}
