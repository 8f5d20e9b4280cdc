package dev.lazaret.cli.policy;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Text;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.judge.Evidence;
import dev.lazaret.judge.Judge;
import dev.lazaret.judge.JudgedFinding;
import dev.lazaret.judge.Judgement;
import dev.lazaret.judge.Policy;
import dev.lazaret.judge.PolicyExplanation;
import dev.lazaret.judge.PolicyExplanation.AskedClause;
import dev.lazaret.judge.PolicyExplanation.AskedCondition;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What {@code policy explain} prints: verdict first, then each finding with what decided. */
final class ExplanationPage {

    private static final int LINE_CHARS_MAX = 500;

    private final PrintStream out;
    private final Policy policy;
    private final Evidence evidence;
    private final Judgement judgement;

    ExplanationPage(PrintStream out, Policy policy, Evidence evidence) {
        this.out = out;
        this.policy = policy;
        this.evidence = evidence;
        this.judgement = new Judge(policy).judge(evidence.findings(), evidence.facts());
    }

    /** Findings that block or warn, blocking ones first. */
    void decisive() {
        verdict();
        List<JudgedFinding> decisive =
                judgement.findings().stream()
                        .filter(one -> isDecisive(one.disposition()))
                        .sorted(Comparator.comparing(JudgedFinding::disposition))
                        .toList();
        decisive.forEach(judged -> print(judged, false));
        int rest = judgement.findings().size() - decisive.size();
        if (rest > 0) {
            line("");
            line(rest + " more did not decide; '--id ID' says why, and what would make them.");
        }
    }

    /** Everything about the findings that answer to an id. */
    void about(String id) {
        verdict();
        List<JudgedFinding> named =
                judgement.findings().stream().filter(one -> isNamed(one.finding(), id)).toList();
        if (named.isEmpty()) {
            line("");
            line("No finding is called '" + id + "'.");
        }
        named.forEach(judged -> print(judged, true));
    }

    private void verdict() {
        String outcome = judgement.verdict().outcome().label().toUpperCase(Locale.ROOT);
        line(outcome + "  " + evidence.facts().image());
    }

    private void print(JudgedFinding judged, boolean all) {
        Finding finding = judged.finding();
        line("");
        line(
                "%s  %s (%s)%s"
                        .formatted(
                                judged.disposition().label(),
                                finding.id(),
                                finding.severity().label(),
                                where(finding)));
        line(
                "  decided by  "
                        + (judged.why().isEmpty() ? "nothing: no entry holds" : judged.why()));
        if (finding.id().startsWith("policy/")) {
            line("  because     " + finding.title());
            line("  to change   " + finding.remedy());
            return;
        }
        PolicyExplanation explanation = PolicyExplanation.of(policy, finding, evidence.facts());
        explanation.changes().forEach(change -> line("  to change   " + change));
        if (all) {
            explanation.clauses().forEach(this::print);
        }
    }

    private void print(AskedClause clause) {
        line("  asked       " + clause.text() + (clause.held() ? ": holds" : ": does not hold"));
        for (AskedCondition condition : clause.conditions()) {
            line(
                    "                %s %s: %s"
                            .formatted(
                                    condition.held() ? "yes" : "no ",
                                    condition.text(),
                                    condition.actual()));
        }
    }

    private static String where(Finding finding) {
        if (finding instanceof VulnerabilityFinding vulnerability) {
            return " in "
                    + vulnerability.component().name()
                    + " "
                    + vulnerability.component().version();
        }
        return finding.place().path() == null ? "" : " at " + finding.place().path();
    }

    private static boolean isDecisive(JudgedFinding.Disposition disposition) {
        return disposition == JudgedFinding.Disposition.BLOCK
                || disposition == JudgedFinding.Disposition.WARN;
    }

    private static boolean isNamed(Finding finding, String id) {
        return finding.id().equalsIgnoreCase(id)
                || finding.aliases().stream().anyMatch(id::equalsIgnoreCase);
    }

    /** What is printed may come from an image. */
    private void line(String text) {
        out.println(Text.quote(text, LINE_CHARS_MAX));
    }
}
