package dev.lazaret.inspect.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.SecretFinding;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.Platform;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

final class ConfigSecretsTest {

    private static ImageConfig config(
            List<String> env, Map<String, String> labels, List<String> createdBy) {
        ImageConfig none = ImageConfig.none(new Platform("linux", "amd64", ""));
        return new ImageConfig(
                null,
                "",
                none.platform(),
                "",
                "",
                env,
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                new TreeMap<>(labels),
                List.of(),
                "",
                createdBy.stream().map(by -> new ImageConfig.History("", by, "", false)).toList(),
                List.of());
    }

    private static List<String> ids(ImageConfig config) {
        return ConfigSecrets.inspect(config).stream().map(SecretFinding::id).toList();
    }

    @Test
    void findsASecretNamedVariableHoweverWeakItsValue() {
        assertThat(ids(config(List.of("DB_PASSWORD=hunter2"), Map.of(), List.of())))
                .containsExactly("image/secret-environment-variable");
    }

    @Test
    void findsKeysThatFrameworksAskForByName() {
        for (String name : List.of("RAILS_MASTER_KEY", "APP_KEY", "JWT_KEY", "PASS", "DB_PASS2")) {
            assertThat(ids(config(List.of(name + "=kx-71"), Map.of(), List.of())))
                    .as(name)
                    .containsExactly("image/secret-environment-variable");
        }
    }

    @Test
    void namesTheServiceWhenTheFormatTells() {
        String token = SampleText.of(3).fill("GITHUB_TOKEN=ghp_{crc:30}");
        assertThat(ids(config(List.of(token), Map.of(), List.of())))
                .containsExactly("image/secret-github-pat");
    }

    @Test
    void leavesOfficialImagesAlone() {
        assertThat(
                        ids(
                                config(
                                        List.of(
                                                "PATH=/usr/bin",
                                                "SORT_KEY=created",
                                                "COMPASS=north",
                                                "GPG_KEY=" + SampleText.of(1).fill("{H40}"),
                                                "PYTHON_SHA256=" + SampleText.of(1).fill("{h64}"),
                                                "MYSQL_ALLOW_EMPTY_PASSWORD=yes",
                                                "POSTGRES_PASSWORD_FILE=/run/secrets/db",
                                                "DB_PASSWORD=${DB_PASSWORD}",
                                                "API_TOKEN=changeme",
                                                "TOKEN="),
                                        Map.of("org.opencontainers.image.url", "https://a.b/c"),
                                        List.of("/bin/sh -c apt-get update"))))
                .isEmpty();
    }

    @Test
    void findsWhatBuildArgumentsLeaveInTheHistory() {
        List<String> history =
                List.of(
                        "|2 NPM_PASSWORD=s3cr3t pass VERSION=1.2 /bin/sh -c npm ci",
                        "RUN |1 API_TOKEN=abc-77x /bin/sh -c make # buildkit");
        assertThat(ConfigSecrets.inspect(config(List.of(), Map.of(), history)))
                .extracting(SecretFinding::id, SecretFinding::evidence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "image/secret-build-argument",
                                "ARG NPM_PASSWORD=**** (11 characters)"),
                        org.assertj.core.groups.Tuple.tuple(
                                "image/secret-build-argument",
                                "ARG API_TOKEN=**** (7 characters)"));
    }

    @Test
    void looksIntoLabels() {
        assertThat(ids(config(List.of(), Map.of("ci.token", "9f8d-77ab"), List.of())))
                .containsExactly("image/secret-label");
    }

    @Test
    void masksTheTextsThatReportsShow() {
        String token = SampleText.of(3).fill("ghp_{crc:30}");
        ImageConfig config =
                config(
                        List.of("DB_PASSWORD=hunter2"),
                        Map.of("ci.token", "9f8d-77ab"),
                        List.of(
                                "ENV DB_PASSWORD=hunter2",
                                "ENV OLD_PASSWORD=\"earlier one\" LANG=C",
                                "RUN |1 API_TOKEN=abc-77x /bin/sh -c make # buildkit",
                                "RUN curl -H 'Authorization: token " + token + "' x.org",
                                "RUN echo '" + SampleText.of(1).fill("{pgp}") + "'"));
        ConfigSecrets secrets = ConfigSecrets.of(config);
        assertThat(config.history())
                .extracting(history -> secrets.mask(history.createdBy()))
                .allSatisfy(text ->
                        assertThat(text)
                                .doesNotContain("hunter2", "earlier", "abc-77x", token)
                                .doesNotContain(SampleText.of(1).fill("{pgp}").substring(50, 90)));
        assertThat(secrets.mask(config.history().get(1).createdBy()))
                .isEqualTo("ENV OLD_PASSWORD=\"**** (11 characters)\" LANG=C");
        assertThat(secrets.mask("9f8d-77ab")).isEqualTo("**** (9 characters)");
        assertThat(secrets.findings()).hasSize(6);
    }
}
