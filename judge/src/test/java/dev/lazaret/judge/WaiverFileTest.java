package dev.lazaret.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.judge.clause.Glob;
import dev.lazaret.judge.yaml.PolicyException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class WaiverFileTest {

    @Test
    void readsEveryKey() throws PolicyException {
        String text =
                """
                waivers:
                  - id: CVE-2019-1549
                    package: openssl
                    path: usr/lib/*
                    image: registry/dev/*
                    until: 2026-12-31
                    by: alice@example.org
                    why: the server never forks
                """;

        assertThat(WaiverFile.parse(".lazaret.yaml", text))
                .containsExactly(
                        new Waiver(
                                "CVE-2019-1549",
                                new Glob("openssl"),
                                new Glob("usr/lib/*"),
                                new Glob("registry/dev/*"),
                                LocalDate.parse("2026-12-31"),
                                "alice@example.org",
                                "the server never forks",
                                ".lazaret.yaml:2"));
    }

    @Test
    void emptyFileHasNoWaivers() throws PolicyException {
        assertThat(WaiverFile.parse("f", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    waiver: []                        | f:1: unknown key 'waiver'; did you mean 'waivers'?
                    waivers: 3                        | f:1: 'waivers' must be a list
                    - a                               | f:1: the file must be a mapping
                    waivers: [{id: a, whyy: c}]       | f:1: unknown key 'whyy'; did you mean 'why'
                    waivers: [{id: a}]                | f:1: 'until' is missing
                    waivers: [{id: a, until: soon}]   | f:1: 'until' must be a day
                    waivers: [{id: [a]}]              | f:1: 'id' must be one value
                    waivers: {                        | f:1: this is no YAML
                    """)
    void namesFileLineAndWhatIsValid(String text, String message) {
        assertThatThrownBy(() -> WaiverFile.parse("f", text))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesAliasBombsAndDeepNesting() {
        String bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n";
        String deep = "[".repeat(100_000);

        assertThatThrownBy(() -> WaiverFile.parse("f", bomb)).isInstanceOf(PolicyException.class);
        assertThatThrownBy(() -> WaiverFile.parse("f", deep)).isInstanceOf(PolicyException.class);
    }
}
