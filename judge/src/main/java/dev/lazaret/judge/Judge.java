package dev.lazaret.judge;

import dev.lazaret.base.ConfigurationFinding;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Location;
import dev.lazaret.base.Severity;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.judge.JudgedFinding.Disposition;
import dev.lazaret.judge.Verdict.Outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies a policy to findings. A pure function: the day is given, nothing is looked up. */
public final class Judge {

    private final Policy policy;
    private final LocalDate today;

    public Judge(Policy policy, LocalDate today) {
        this.policy = policy;
        this.today = today;
    }

    /** Judges each finding, adds those the policy itself gives rise to, and sums up. */
    public Judgement judge(List<? extends Finding> findings) {
        List<Finding> all = new ArrayList<>(findings);
        policy.waivers().stream()
                .filter(waiver -> !waiver.holdsOn(today))
                .map(Judge::expired)
                .forEach(all::add);
        List<JudgedFinding> judged = all.stream().sorted(Finding.ORDER).map(this::judge).toList();
        return new Judgement(judged, verdict(judged));
    }

    private JudgedFinding judge(Finding finding) {
        Optional<String> ignored = whyIgnored(finding);
        if (ignored.isPresent()) {
            return new JudgedFinding(finding, Disposition.IGNORED, ignored.get());
        }
        Optional<Waiver> waiver =
                policy.waivers().stream()
                        .filter(w -> w.holdsOn(today) && w.covers(finding))
                        .findFirst();
        if (waiver.isPresent()) {
            return new JudgedFinding(finding, Disposition.WAIVED, describe(waiver.get()));
        }
        return policy.failOn().stream()
                .filter(condition -> condition.blocks(finding))
                .findFirst()
                .map(c -> new JudgedFinding(finding, Disposition.BLOCK, "fail-on " + c.label()))
                .orElseGet(() -> new JudgedFinding(finding, Disposition.REPORT, ""));
    }

    private Optional<String> whyIgnored(Finding finding) {
        if (policy.ignoredIds().stream().anyMatch(id -> Ids.names(finding, id))) {
            return Optional.of("ignored by id");
        }
        Severity severity = finding.severity();
        if (severity != Severity.UNKNOWN && severity.compareTo(policy.severityMin()) < 0) {
            return Optional.of("below severity " + policy.severityMin().label());
        }
        boolean unfixed = finding instanceof VulnerabilityFinding v && v.fixedIn().isEmpty();
        return policy.ignoreUnfixed() && unfixed
                ? Optional.of("no fixed version")
                : Optional.empty();
    }

    private static Verdict verdict(List<JudgedFinding> judged) {
        List<String> reasons =
                judged.stream()
                        .filter(j -> j.disposition() == Disposition.BLOCK)
                        .map(Judge::reason)
                        .toList();
        return new Verdict(reasons.isEmpty() ? Outcome.PASS : Outcome.BLOCK, reasons);
    }

    private static String reason(JudgedFinding judged) {
        Finding finding = judged.finding();
        String where =
                finding instanceof VulnerabilityFinding v
                        ? " in " + v.component().name() + " " + v.component().version()
                        : finding.place().path() == null ? "" : " at " + finding.place().path();
        return finding.id() + " (" + finding.severity().label() + ")" + where + ": " + judged.why();
    }

    private static String describe(Waiver waiver) {
        return "waived until "
                + waiver.until()
                + " by "
                + waiver.by()
                + ": "
                + waiver.why()
                + " ("
                + waiver.declaredIn()
                + ")";
    }

    private static Finding expired(Waiver waiver) {
        return new ConfigurationFinding(
                "policy/expired-waiver",
                List.of(),
                Severity.MEDIUM,
                "The waiver for " + waiver.id() + " expired on " + waiver.until(),
                Location.NOWHERE,
                waiver.declaredIn() + ", by " + waiver.by() + ": " + waiver.why(),
                "Fix the finding, or ask " + waiver.by() + " to renew or remove the waiver.");
    }
}
