package dev.lazaret.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.ConfigurationFinding;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Location;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.base.Severity;
import dev.lazaret.judge.Verdict.Outcome;
import dev.lazaret.judge.facts.Facts;
import dev.lazaret.judge.yaml.PolicyException;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class SittingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void sectionsHoldForTheirImagesOnly() throws PolicyException {
        String policy = "images: [{match: registry/prod/*, block: [{severity: low}]}]";

        assertThat(outcome(policy, facts("registry/prod/app:1"), finding()))
                .isEqualTo(Outcome.BLOCK);
        assertThat(outcome(policy, facts("registry/dev/app:1"), finding())).isEqualTo(Outcome.PASS);
    }

    @Test
    void ignoreIsAskedBeforeBlock() throws PolicyException {
        String policy = "block: [{severity: low}]\nignore: [{rule: 'IMAGE/*'}]";

        assertThat(outcome(policy, facts(""), finding())).isEqualTo(Outcome.PASS);
    }

    @Test
    void waiverForAnotherImageDoesNotExcuse() throws PolicyException {
        String policy =
                "block: [{severity: low}]\nwaivers: [{id: image/a, image: 'dev/*', until:"
                        + " 2027-01-01, by: a, why: b}]";

        assertThat(outcome(policy, facts("dev/x"), finding())).isEqualTo(Outcome.PASS);
        assertThat(outcome(policy, facts("prod/x"), finding())).isEqualTo(Outcome.BLOCK);
    }

    @Test
    void aBaseIsPastItsEndOnceWhetherThatBlocksOrWarns() throws PolicyException {
        Facts ended = Facts.of(TODAY).baseEndOfLife(LocalDate.parse("2026-01-01")).build();
        for (String policy :
                List.of(
                        "warn: [{base.eol: 180d}]\nblock: [{base.eol: true}]",
                        "block: [{base.eol: true}, {base.eol: 180d}]\nwarn: [{base.eol: true}]")) {
            Judgement judgement = new Judge(Policy.parse("p.yaml", policy)).judge(List.of(), ended);

            assertThat(judgement.findings()).hasSize(1);
            assertThat(judgement.verdict().outcome()).isEqualTo(Outcome.BLOCK);
            assertThat(judgement.verdict().reasons()).hasSize(1);
        }
    }

    @Test
    void clausesAboutOnePackagesLicenceAreOneFindingThatNamesThemAll() throws PolicyException {
        String policy =
                """
                warn: [{license: ['GPL-*']}]
                block:
                  - license: [GPL-3.0-only]
                  - license: {allow: [MIT]}
                """;
        Facts packages = Facts.of(TODAY).packages(List.of(gpl("a", "1"), gpl("a", "2"))).build();

        Judgement judgement = new Judge(Policy.parse("p.yaml", policy)).judge(List.of(), packages);

        assertThat(judgement.findings()).hasSize(2);
        assertThat(judgement.verdict().outcome()).isEqualTo(Outcome.BLOCK);
        assertThat(judgement.verdict().reasons())
                .containsExactly(
                        "policy/license (high) for a 1: licence is GPL-3.0-only: block license:"
                                + " deny GPL-3.0-only (p.yaml:3)",
                        "policy/license (high) for a 2: licence is GPL-3.0-only: block license:"
                                + " deny GPL-3.0-only (p.yaml:3)");
        assertThat(judgement.findings().getFirst().finding().evidence())
                .contains("license: deny GPL-3.0-only (licence is GPL-3.0-only)")
                .contains("also block license: allow MIT (p.yaml:4)")
                .contains("also warn license: deny GPL-* (p.yaml:1)");
    }

    @Test
    void sumsAreOverWhatCounts() throws PolicyException {
        String two = "block: [{when: verdict.medium >= 2}]";
        Finding[] both = {finding(), finding()};

        assertThat(outcome(two, facts(""), both)).isEqualTo(Outcome.BLOCK);
        assertThat(outcome(two, facts(""), finding())).isEqualTo(Outcome.PASS);
        assertThat(outcome(two + "\nignore: [{rule: image/a}]", facts(""), both))
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void expressionsSeeLabels() throws PolicyException {
        String policy = "block: [{when: '!(\"org.opencontainers.image.source\" in image.labels)'}]";
        Facts labelled =
                Facts.of(TODAY)
                        .labels(Map.of("org.opencontainers.image.source", "https://example.org"))
                        .build();

        assertThat(outcome(policy, facts(""))).isEqualTo(Outcome.BLOCK);
        assertThat(outcome(policy, labelled)).isEqualTo(Outcome.PASS);
    }

    @Test
    void expressionWithoutValueBlocksWhereItWouldHaveBlocked() throws PolicyException {
        String block = "block: [{when: 'image.labels[\"a\"] == \"b\"'}]";
        String warn = "warn: [{when: 'finding.line / 0 == 1'}]";

        assertThat(outcome(block, facts(""))).isEqualTo(Outcome.BLOCK);
        assertThat(outcome(warn, facts(""), finding())).isEqualTo(Outcome.WARN);
    }

    @Test
    void hugeComprehensionsEnd() throws PolicyException {
        String list = IntStream.range(0, 100).mapToObj(Integer::toString).toList().toString();
        String policy =
                "block: [{when: '"
                        + (list + ".all(a, " + list + ".all(b, " + list + ".all(c, true)))")
                        + "'}]";

        Judgement judgement = judge(policy, facts(""));

        assertThat(judgement.findings())
                .singleElement()
                .satisfies(judged -> {
                    assertThat(judged.finding().id()).isEqualTo("policy/failed-expression");
                    assertThat(judged.finding().title()).contains("teration");
                });
    }

    @Test
    void regularExpressionsAreLinear() throws PolicyException {
        String policy = "block: [{when: 'image.name.matches(\"(a+)+$\")'}]";

        assertThat(outcome(policy, facts("a".repeat(50_000) + "!"))).isEqualTo(Outcome.PASS);
    }

    @Test
    void clauseThatTakesTooLongIsNotAskedAgain() throws PolicyException {
        Policy policy = Policy.parse("p", "warn: [{severity: critical}]");
        Judgement judgement =
                new Sitting(policy, facts(""), Duration.ZERO).judge(List.of(finding(), finding()));

        assertThat(judgement.verdict().reasons())
                .singleElement()
                .asString()
                .contains("policy/failed-expression");
    }

    private static Outcome outcome(String policy, Facts facts, Finding... findings)
            throws PolicyException {
        return judge(policy, facts, findings).verdict().outcome();
    }

    private static Judgement judge(String policy, Facts facts, Finding... findings)
            throws PolicyException {
        return new Judge(Policy.parse("p", policy)).judge(List.of(findings), facts);
    }

    private static Facts facts(String image) {
        return Facts.of(TODAY).image(image).build();
    }

    private static Finding finding() {
        return new ConfigurationFinding(
                "image/a",
                List.of(),
                Severity.MEDIUM,
                "",
                Location.file(null, "etc/a"),
                "",
                "Change it.");
    }

    private static Package gpl(String name, String version) {
        return Package.of(PackageUrl.of("npm", "", name, version), "app/" + name, "npm")
                .licenses(List.of("GPL-3.0-only"))
                .build();
    }
}
