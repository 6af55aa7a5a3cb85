package io.pdfaudio.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.pdfaudio.server.config.ServerConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is deployed fits the server; that the commands of the Dockerfile and the proxy do what they should, {@code .ci/deploy} shows. */
class DeploymentTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::([?-])([^}]*))?}");

    private final JsonNode compose = read("compose.yaml");

    @Test
    void theServerUnderstandsAllThatComposeConfigures() {
        Map<String, String> environment = environment();
        Set<String> asked = new HashSet<>();

        ServerConfig config = ServerConfig.read(Map.of(), name -> {
            asked.add(name);
            return environment.get(name);
        });

        assertThat(config.production()).isTrue();
        assertThat(config.s3()).isPresent();
        assertThat(config.links()).isPresent();
        assertThat(config.operations().sharedLimits()).isTrue();
        assertThat(environment.keySet().stream().filter(name -> name.startsWith("PDFAUDIO_")))
                .isSubsetOf(asked);
    }

    @Test
    void onlyTheProxyIsReachableFromOutside() {
        compose.path("services").properties().forEach(service -> {
            if (!service.getKey().equals("proxy")) {
                assertThat(service.getValue().has("ports")).as(service.getKey()).isFalse();
            }
        });
        assertThat(compose.at("/networks/back/internal").asBoolean()).isTrue();
        assertThat(compose.at("/networks/front/ipam/config/0/subnet").asText())
                .isEqualTo(environment().get("PDFAUDIO_HTTP_PROXIES"));
        assertThat(compose.at("/services/database/networks").has("outside")).isFalse();
    }

    @Test
    void imagesOfOthersAreNamedWithTheirVersion() throws IOException {
        compose.path("services")
                .forEach(service -> assertThat(service.path("image").asText())
                        .satisfiesAnyOf(
                                image -> assertThat(image)
                                        .matches("[a-z/0-9]+:[a-z0-9-]*\\d+\\.\\d+(\\.\\d+)?(-alpine)?"),
                                image -> assertThat(image).isEqualTo("pdfaudio:local")));
        assertThat(Files.readAllLines(ROOT.resolve("Dockerfile")).stream().filter(line -> line.startsWith("FROM")))
                .allMatch(line -> line.matches("FROM eclipse-temurin:25\\.0\\.3_9-j(dk|re)-noble( AS build)?"));
    }

    @Test
    void secretsStandNowhereAndTheExampleNamesThemAll() throws IOException {
        Map<String, String> example = new TreeMap<>();
        for (String line : Files.readAllLines(ROOT.resolve(".env.example"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                example.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
        }
        Set<String> used = new TreeSet<>();
        VARIABLE.matcher(Files.readString(ROOT.resolve("compose.yaml")))
                .results()
                .forEach(found -> used.add(found.group(1)));

        assertThat(example.keySet()).isEqualTo(used);
        example.keySet().removeAll(Set.of("SITE", "VOICES"));
        assertThat(example.values()).allMatch(String::isEmpty);
    }

    @Test
    void nothingUnderTheGplIsAmongTheServersLibraries() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .doesNotContain("espeak")
                .doesNotContain("gpl");
        assertThat(Files.readString(ROOT.resolve("Dockerfile"))).doesNotContain("install -y espeak");
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        compose.at("/services/server/environment").properties().forEach(entry -> {
            String value = entry.getValue().asText();
            environment.put(entry.getKey(), VARIABLE.matcher(value).replaceAll(DeploymentTest::given));
        });
        return environment;
    }

    /** What somebody would have put into {@code .env}. */
    private static String given(MatchResult variable) {
        String value = switch (variable.group(1)) {
            case "CLERK_ISSUER" -> "https://clerk.example.com";
            case "CLERK_ORIGINS" -> "https://app.example.com";
            case "LINKS_KEYS" -> Base64.getEncoder().encodeToString(new byte[32]);
            default -> "-".equals(variable.group(2)) ? variable.group(3) : "secret";
        };
        return Matcher.quoteReplacement(value);
    }

    private static JsonNode read(String file) {
        try {
            return new YAMLMapper().readTree(ROOT.resolve(file).toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
