package dev.lazaret.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.judge.yaml.PolicyException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    @Test
    void readsEveryKey() throws PolicyException {
        Policy policy =
                Policy.parse(
                        ".lazaret.yaml",
                        """
                        version: 1
                        description: everything
                        block:
                          - kind: [vulnerability, secret]
                            rule: [CVE-*, image/root-user]
                            severity: high
                            fixable: true
                            kev: true
                            epss: 0.1
                            cvss: '> 7'
                            age: 4w
                            package: log4j-*
                            path: [usr/*, app/*]
                            layer: ours
                            when: finding.line == 0
                            why: because
                          - license: {deny: [AGPL-*], allow: [MIT]}
                          - image.age: '>= 1y'
                          - base.eol: true
                        warn:
                          - base.eol: 90d
                        ignore:
                          - severity: '< low'
                        images:
                          - match: [registry/prod/*]
                            block: [{severity: medium}]
                        waivers:
                          - {id: CVE-1-1, until: 2027-01-01, by: a, why: b}
                        """);

        assertThat(policy.clauses()).hasSize(7);
        assertThat(policy.waivers()).hasSize(1);
        assertThat(policy.clauses().get(1).label())
                .isEqualTo("block license: deny AGPL-*, allow MIT (.lazaret.yaml:17)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    blok: []                             | f:1: unknown key 'blok'; did you mean 'block'?
                    block: [{severty: high}]             | f:1: unknown key 'severty'; did you mean 'severity'?
                    block: [{severity: hihg}]            | f:1: 'severity' not a severity: 'hihg'
                    block: [{kind: secrets}]             | f:1: 'kind' does not know 'secrets'; did you mean 'secret'?
                    block: [{fixable: maybe}]            | f:1: 'fixable' must be true or false
                    block: [{epss: 1.5}]                 | f:1: 'epss' must be a number from 0 to 1
                    block: [{epss: NaN}]                 | f:1: 'epss' must be a number from 0 to 1
                    block: [{age: 30}]                   | f:1: 'age' must be a span such as 30d
                    block: [{layer: mine}]               | f:1: 'layer' must be base or ours
                    block: [{license: {dny: [MIT]}}]     | f:1: unknown key 'dny'; did you mean 'deny'?
                    block: [{license: []}]               | f:1: 'license' is empty
                    block: [{base.eol: soon}]            | f:1: 'base.eol' must be a span
                    block: [{signed-by: x}]              | f:1: 'signed-by' is reserved
                    block: [{why: x}]                    | f:1: the entry has no condition
                    block: [{}]                          | f:1: the entry has no condition
                    ignore: [{image.age: 3d}]            | f:1: 'ignore' leaves out findings
                    images: [{block: []}]                | f:1: 'match' is missing
                    version: 2                           | f:1: 'version' must be 1
                    block: [&a {kev: true}, *a]          | f:1: '*a' stands for a list or a mapping
                    include: other.yaml                  | f:1: unknown key 'include'
                    """)
    void namesFileLineAndNearestWord(String text, String message) {
        assertThatThrownBy(() -> Policy.parse("f", text))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    finding.sevrity == "high"     | there is no 'finding.sevrity' at line 1, column 1; did you mean 'finding.severity'?
                    finding.severity              | expected type 'bool' but found 'string'
                    finding.line == "a"           | found no matching overload
                    ((((                          | is no valid expression
                    verdict.high > 3 && finding.kev | mixes verdict.*
                    """)
    void saysWhatIsWrongWithAnExpression(String expression, String message) {
        String text = "block:\n  - when: >-\n      " + expression + "\n";

        assertThatThrownBy(() -> Policy.parse("f", text))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("f:2")
                .hasMessageContaining(message);
    }

    @Test
    void refusesWhatIsNestedTooDeepOrTooLong() {
        String deepYaml = "block: " + "[".repeat(100_000);
        String deepCel = "block: [{when: '" + "(".repeat(4_000) + "'}]";
        String longCel = "block: [{when: '" + "true && ".repeat(2_000) + "true'}]";

        assertThatThrownBy(() -> Policy.parse("f", deepYaml)).isInstanceOf(PolicyException.class);
        assertThatThrownBy(() -> Policy.parse("f", deepCel)).isInstanceOf(PolicyException.class);
        assertThatThrownBy(() -> Policy.parse("f", longCel)).isInstanceOf(PolicyException.class);
    }

    @Test
    void refusesAMegabyteAndMore() {
        assertThatThrownBy(() -> Policy.parse("f", "#" + "x".repeat(1 << 21)))
                .isInstanceOf(PolicyException.class);
    }
}
