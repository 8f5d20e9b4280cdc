package dev.lazaret.oci.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.oci.Environment;
import dev.lazaret.oci.UnauthorizedException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

class CredentialStoreTest {

    /** base64 of user:pass. */
    private static final String PAIR = "dXNlcjpwYXNz";

    @TempDir private Path home;

    @Test
    void findsTheHubUnderItsOldAddress() throws IOException {
        docker("{\"auths\":{\"https://index.docker.io/v1/\":{\"auth\":\"" + PAIR + "\"}}}");
        assertThat(find("docker.io", "library/alpine", Map.of()))
                .contains(new Credentials.Basic("user", "pass"));
        assertThat(find("quay.io", "a/b", Map.of())).isEmpty();
    }

    @Test
    void prefersTheMostSpecificKeyAndPodmansFile() throws IOException {
        docker("{\"auths\":{\"r.example\":{\"username\":\"docker\",\"password\":\"x\"}}}");
        Path run = Files.createDirectories(home.resolve("run/containers")).resolve("auth.json");
        Files.writeString(
                run,
                "{\"auths\":{\"r.example\":{\"username\":\"host\",\"password\":\"x\"},"
                        + "\"r.example/team\":{\"username\":\"team\",\"password\":\"x\"}}}");
        Map<String, String> runtime = Map.of("XDG_RUNTIME_DIR", home.resolve("run").toString());
        assertThat(find("r.example", "team/app", runtime))
                .contains(new Credentials.Basic("team", "x"));
        assertThat(find("r.example", "other/app", runtime))
                .contains(new Credentials.Basic("host", "x"));
        assertThat(find("r.example", "team/app", Map.of()))
                .contains(new Credentials.Basic("docker", "x"));
    }

    @Test
    void asksTheHelperOfTheRegistry() throws IOException {
        helper(
                "test",
                "read r; echo \"{\\\"Username\\\":\\\"<token>\\\",\\\"Secret\\\":\\\"of $r\\\"}\"");
        docker("{\"credHelpers\":{\"r.example\":\"test\"}}");
        assertThat(find("r.example", "a", Map.of("PATH", home + ":/usr/bin:/bin")))
                .contains(new Credentials.IdentityToken("of r.example"));
    }

    @Test
    void aHelperThatHasNothingIsNoError() throws IOException {
        helper("test", "echo credentials not found in native keychain; exit 1");
        docker("{\"credsStore\":\"test\",\"auths\":{\"r.example\":{\"auth\":\"" + PAIR + "\"}}}");
        assertThat(find("r.example", "a", Map.of("PATH", home + ":/usr/bin:/bin")))
                .contains(new Credentials.Basic("user", "pass"));
    }

    @Test
    void helpersThatFailHangOrAreNoNamesAreErrors() throws IOException {
        helper("bad", "echo broken; exit 2");
        helper("slow", "exec sleep 60");
        Environment environment = Environment.of(home, Map.of("PATH", home + ":/usr/bin:/bin"));
        assertThatThrownBy(() -> new CredentialHelper("bad", environment).get("r"))
                .isInstanceOf(UnauthorizedException.class)
                .hasMessageContaining("broken");
        assertThatThrownBy(() ->
                        new CredentialHelper("slow", environment, Duration.ofMillis(200)).get("r"))
                .isInstanceOf(UnauthorizedException.class)
                .hasMessageContaining("did not answer");
        assertThatThrownBy(() -> new CredentialHelper("../../bin/sh", environment).get("r"))
                .isInstanceOf(UnauthorizedException.class)
                .hasMessageContaining("no name of a helper");
    }

    @Test
    void aBrokenFileIsAnErrorThatNamesIt() throws IOException {
        docker("{");
        assertThatThrownBy(() -> find("r.example", "a", Map.of()))
                .isInstanceOf(UnauthorizedException.class)
                .hasMessageContaining("config.json");
    }

    private Optional<Credentials> find(
            String registry, String repository, Map<String, String> variables)
            throws UnauthorizedException {
        return new CredentialStore(Environment.of(home, variables)).find(registry, repository);
    }

    private void docker(String text) throws IOException {
        Files.writeString(
                Files.createDirectories(home.resolve(".docker")).resolve("config.json"), text);
    }

    private void helper(String name, String script) throws IOException {
        Path file =
                Files.writeString(
                        home.resolve("docker-credential-" + name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
