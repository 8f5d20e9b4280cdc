package dev.lazaret.judge;

import dev.lazaret.base.Severity;
import dev.lazaret.judge.clause.Clause;
import dev.lazaret.judge.clause.FailOn;
import dev.lazaret.judge.clause.OptionClauses;
import dev.lazaret.judge.vex.VexStatement;
import dev.lazaret.judge.yaml.PolicyException;
import dev.lazaret.judge.yaml.YamlMap;

import java.util.ArrayList;
import java.util.List;

/** What turns findings into a verdict: clauses, waivers and VEX statements, from any sources. */
public final class Policy {

    /** Reports everything, blocks nothing. */
    public static final Policy REPORT_ALL = new Policy(List.of(), List.of(), List.of());

    private final List<Clause> clauses;
    private final List<Waiver> waivers;
    private final List<VexStatement> vex;

    Policy(List<Clause> clauses, List<Waiver> waivers, List<VexStatement> vex) {
        this.clauses = List.copyOf(clauses);
        this.waivers = List.copyOf(waivers);
        this.vex = List.copyOf(vex);
    }

    /**
     * Reads a policy file: see {@code docs/policy.md}.
     *
     * @param file name for errors and reasons
     * @throws PolicyException naming file, line and the nearest valid word
     */
    public static Policy parse(String file, String text) throws PolicyException {
        return PolicyReader.read(YamlMap.parse(file, text));
    }

    /**
     * What options alone make.
     *
     * @param severityMin findings below it are ignored; those of unknown severity never are
     * @param ignoreUnfixed vulnerabilities without a fixed version are ignored
     * @param ignored findings with these ids or aliases are ignored
     * @param failOn any of these blocks
     */
    public static Policy ofOptions(
            Severity severityMin,
            boolean ignoreUnfixed,
            List<String> ignored,
            List<FailOn> failOn) {
        List<Clause> clauses = new ArrayList<>();
        if (!ignored.isEmpty()) {
            clauses.add(OptionClauses.ignored(ignored));
        }
        if (severityMin != Severity.UNKNOWN) {
            clauses.add(OptionClauses.below(severityMin));
        }
        if (ignoreUnfixed) {
            clauses.add(OptionClauses.unfixed());
        }
        failOn.stream().map(FailOn::clause).forEach(clauses::add);
        return new Policy(clauses, List.of(), List.of());
    }

    /** Both: the clauses of this one are asked first. */
    public Policy and(Policy other) {
        return new Policy(
                joined(clauses, other.clauses),
                joined(waivers, other.waivers),
                joined(vex, other.vex));
    }

    /** The same with these waivers besides. */
    public Policy withWaivers(List<Waiver> more) {
        return and(new Policy(List.of(), more, List.of()));
    }

    /** The same with what suppliers state about vulnerabilities. */
    public Policy withVex(List<VexStatement> more) {
        return and(new Policy(List.of(), List.of(), more));
    }

    /** Exceptions; those that have expired become findings. */
    public List<Waiver> waivers() {
        return waivers;
    }

    List<Clause> clauses() {
        return clauses;
    }

    List<VexStatement> vex() {
        return vex;
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
