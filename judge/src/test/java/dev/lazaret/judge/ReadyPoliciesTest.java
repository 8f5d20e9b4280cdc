package dev.lazaret.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.judge.cases.PolicyCases;
import dev.lazaret.judge.yaml.PolicyException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadyPoliciesTest {

    @ParameterizedTest
    @ValueSource(strings = {"baseline", "cis-docker-4", "distroless", "strict"})
    void everyCaseBesideAPolicyHolds(String name) throws PolicyException {
        Policy policy = Policy.parse(name, ReadyPolicies.text(name).orElseThrow());
        PolicyCases cases =
                PolicyCases.parse(name + ".cases", ReadyPolicies.cases(name).orElseThrow());

        assertThat(cases.run(policy))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.differences()).as(result.name()).isEmpty());
    }

    @Test
    void listsThemAndKnowsNoOther() {
        assertThat(ReadyPolicies.names())
                .containsExactly("baseline", "cis-docker-4", "distroless", "strict");
        assertThat(ReadyPolicies.text("../baseline")).isEmpty();
    }

    @Test
    void aCaseThatDoesNotHoldSaysWhatIsDifferent() throws PolicyException {
        Policy policy = Policy.parse("p.yaml", "block:\n  - severity: high\n");
        PolicyCases cases =
                PolicyCases.parse(
                        "c.yaml",
                        """
                        cases:
                          - name: wrong
                            findings: [{id: image/a, severity: critical}]
                            expect: pass
                            dispositions: {image/a: warn, image/b: warn}
                        """);

        PolicyCases.Result result = cases.run(policy).getFirst();

        assertThat(result.holds()).isFalse();
        assertThat(result.place()).isEqualTo("c.yaml:2");
        assertThat(result.differences())
                .containsExactly(
                        "expected pass but the verdict is block: image/a (critical) at app: block"
                                + " severity: high (p.yaml:2)",
                        "expected image/a: warn but it is block, block severity: high (p.yaml:2)",
                        "expected image/b but there is no such finding");
    }
}
