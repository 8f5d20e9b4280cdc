package dev.lazaret.oci.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class ChallengeParserTest {

    @Test
    void readsWhatRegistriesSend() {
        List<Challenge> found =
                ChallengeParser.parse(
                        "Bearer realm=\"https://auth.docker.io/token\",service=\"registry.docker.io\",scope=\"repository:library/alpine:pull,push\"");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().scheme()).isEqualTo("bearer");
        assertThat(found.getFirst().parameters())
                .isEqualTo(
                        Map.of(
                                "realm", "https://auth.docker.io/token",
                                "service", "registry.docker.io",
                                "scope", "repository:library/alpine:pull,push"));
    }

    @Test
    void tellsSeveralChallengesApart() {
        // the example of RFC 9110, 11.6.1
        List<Challenge> found =
                ChallengeParser.parse(
                        "Basic realm=\"simple\", Newauth realm=\"apps\", type=1, title=\"Login to \\\"apps\\\"\"");
        assertThat(found).extracting(Challenge::scheme).containsExactly("basic", "newauth");
        assertThat(found.getLast().parameter("title")).isEqualTo("Login to \"apps\"");
        assertThat(found.getLast().parameter("type")).isEqualTo("1");
    }

    @Test
    void stepsOverOpaqueTokensAndBareSchemes() {
        assertThat(ChallengeParser.parse("Negotiate a87421000==, Basic realm=x, NTLM"))
                .extracting(Challenge::scheme)
                .containsExactly("negotiate", "basic", "ntlm");
    }

    @Test
    void takesSpacesAroundEqualsSigns() {
        assertThat(ChallengeParser.parse("BASIC realm = \"a b\"").getFirst().parameter("realm"))
                .isEqualTo("a b");
    }

    @Test
    void survivesWhatIsBroken() {
        assertThat(ChallengeParser.parse("")).isEmpty();
        assertThat(ChallengeParser.parse("\"quoted\"")).isEmpty();
        assertThat(ChallengeParser.parse("Bearer realm=\"never ends")).hasSize(1);
        assertThat(ChallengeParser.parse(",".repeat(100))).isEmpty();
        assertThat(ChallengeParser.parse("a ".repeat(20_000))).isEmpty();
    }
}
