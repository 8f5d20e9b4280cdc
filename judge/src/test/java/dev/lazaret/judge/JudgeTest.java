package dev.lazaret.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.ConfigurationFinding;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Location;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.base.Severity;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.base.VulnerabilityFinding.Kev;
import dev.lazaret.base.VulnerabilityFinding.MatchReason;
import dev.lazaret.judge.JudgedFinding.Disposition;
import dev.lazaret.judge.Verdict.Outcome;
import dev.lazaret.judge.clause.FailOn;
import dev.lazaret.judge.clause.Glob;
import dev.lazaret.judge.facts.Facts;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class JudgeTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void nothingBlocksWithoutACondition() {
        Judgement judgement = judge(Policy.REPORT_ALL, critical());

        assertThat(judgement.verdict()).isEqualTo(new Verdict(Outcome.PASS, List.of()));
        assertThat(judgement.findings())
                .extracting(JudgedFinding::disposition)
                .containsExactly(Disposition.REPORT);
    }

    @Test
    void severityThresholdBlocksThatSeverityAndWorse() {
        assertThat(outcome(failOn("high"), critical())).isEqualTo(Outcome.BLOCK);
        assertThat(outcome(failOn("high"), low())).isEqualTo(Outcome.PASS);
    }

    @Test
    void verdictNamesEveryReason() {
        assertThat(judge(failOn("low"), low(), critical()).verdict().reasons())
                .containsExactly(
                        "CVE-2021-44228 (critical) in log4j-core 2.14.0: fail-on low",
                        "image/root-user (low) at etc/passwd: fail-on low");
    }

    @Test
    void knownExploitedBlocksOnlyWhatIsListed() {
        assertThat(outcome(failOn("kev"), critical())).isEqualTo(Outcome.PASS);
        assertThat(outcome(failOn("kev"), exploited())).isEqualTo(Outcome.BLOCK);
    }

    @Test
    void fixableBlocksOnlyWhatHasAFix() {
        assertThat(outcome(failOn("fixable"), critical())).isEqualTo(Outcome.BLOCK);
        assertThat(outcome(failOn("fixable"), unfixed())).isEqualTo(Outcome.PASS);
    }

    @Test
    void waiverInForceExcusesByAlias() {
        Policy policy = waived("ghsa-jfh8-c2jp-5v3q", "log4j-*", "2026-11-22");

        JudgedFinding judged = judge(policy, critical()).findings().getFirst();

        assertThat(judged.disposition()).isEqualTo(Disposition.WAIVED);
        assertThat(judged.why())
                .isEqualTo("waived until 2026-11-22 by alice: not reachable (f.yaml:2)");
    }

    @Test
    void waiverForAnotherPackageDoesNotExcuse() {
        Policy policy = waived("CVE-2021-44228", "openssl", "2027-01-01");

        assertThat(outcome(policy, critical())).isEqualTo(Outcome.BLOCK);
    }

    @Test
    void expiredWaiverDoesNotExcuseAndIsAFinding() {
        Judgement judgement = judge(waived("CVE-2021-44228", "*", "2026-11-21"), critical());

        assertThat(judgement.verdict().outcome()).isEqualTo(Outcome.BLOCK);
        assertThat(judgement.findings())
                .extracting(judged -> judged.finding().id())
                .containsExactly("CVE-2021-44228", "policy/expired-waiver");
    }

    @Test
    void filtersIgnoreButNeverTheUnknown() {
        Policy policy = Policy.ofOptions(Severity.HIGH, true, List.of(), List.of());

        assertThat(judge(policy, low(), unfixed(), unrated()).findings())
                .extracting(JudgedFinding::disposition)
                .containsExactly(Disposition.IGNORED, Disposition.IGNORED, Disposition.REPORT);
    }

    @Test
    void ignoredIdOrAliasDoesNotBlock() {
        List<FailOn> any = List.of(FailOn.parse("low"));
        Policy policy = Policy.ofOptions(Severity.UNKNOWN, false, List.of("dl3002"), any);

        assertThat(outcome(policy, low())).isEqualTo(Outcome.PASS);
    }

    private static Outcome outcome(Policy policy, Finding finding) {
        return judge(policy, finding).verdict().outcome();
    }

    private static Judgement judge(Policy policy, Finding... findings) {
        return new Judge(policy).judge(List.of(findings), Facts.on(TODAY));
    }

    private static Policy failOn(String condition) {
        return Policy.ofOptions(
                Severity.UNKNOWN, false, List.of(), List.of(FailOn.parse(condition)));
    }

    private static Policy waived(String id, String packageName, String until) {
        Waiver waiver =
                new Waiver(
                        id,
                        new Glob(packageName),
                        Glob.ANY,
                        Glob.ANY,
                        LocalDate.parse(until),
                        "alice",
                        "not reachable",
                        "f.yaml:2");
        List<FailOn> critical = List.of(FailOn.parse("critical"));
        return Policy.ofOptions(Severity.UNKNOWN, false, List.of(), critical)
                .withWaivers(List.of(waiver));
    }

    private static Finding low() {
        return configuration("image/root-user", Severity.LOW, "etc/passwd");
    }

    private static Finding unrated() {
        return configuration("image/unrated", Severity.UNKNOWN, "etc/x");
    }

    private static Finding configuration(String id, Severity severity, String path) {
        return new ConfigurationFinding(
                id, List.of("DL3002"), severity, "", Location.file(null, path), "", "");
    }

    private static Finding critical() {
        return vulnerability("2.15.0", null);
    }

    private static Finding unfixed() {
        return vulnerability("", null);
    }

    private static Finding exploited() {
        return vulnerability("2.15.0", new Kev("2021-12-10", "2021-12-24", true));
    }

    private static Finding vulnerability(String fixedIn, @Nullable Kev kev) {
        Package component =
                Package.of(PackageUrl.of("maven", "", "log4j-core", "2.14.0"), "a.jar", "java")
                        .build();
        return new VulnerabilityFinding(
                "CVE-2021-44228",
                List.of("GHSA-jfh8-c2jp-5v3q"),
                Severity.CRITICAL,
                "Remote code execution",
                component,
                fixedIn,
                component.location(),
                "",
                List.of(),
                kev,
                null,
                new MatchReason("", "", "", "", false, "", "", ""),
                "",
                List.of());
    }
}
