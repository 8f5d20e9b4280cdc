package dev.lazaret.judge;

import dev.lazaret.judge.clause.Clause;
import dev.lazaret.judge.clause.ClauseReader;
import dev.lazaret.judge.clause.Effect;
import dev.lazaret.judge.clause.Glob;
import dev.lazaret.judge.yaml.PolicyException;
import dev.lazaret.judge.yaml.YamlMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The keys of a policy file: clauses, sections per image, waivers. */
final class PolicyReader {

    private static final Set<String> ROOT =
            Set.of("version", "description", "block", "warn", "ignore", "images", "waivers");
    private static final Set<String> SECTION = Set.of("match", "block", "warn", "ignore");

    private PolicyReader() {}

    static Policy read(YamlMap root) throws PolicyException {
        root.allowOnly(ROOT);
        if (!root.optional("version", "1").equals("1")) {
            throw root.wrong("version", "must be 1, the only version there is.");
        }
        List<Clause> clauses = new ArrayList<>();
        addClauses(root, List.of(Glob.ANY), clauses);
        for (YamlMap section : root.list("images")) {
            section.allowOnly(SECTION);
            List<String> names = section.texts("match");
            if (names.isEmpty()) {
                throw new PolicyException(section.place() + ": 'match' is missing.");
            }
            addClauses(section, names.stream().map(Glob::new).toList(), clauses);
        }
        return new Policy(clauses, WaiverFile.of(root), List.of());
    }

    private static void addClauses(YamlMap from, List<Glob> images, List<Clause> clauses)
            throws PolicyException {
        for (Effect effect : Effect.values()) {
            for (YamlMap entry : from.list(effect.label())) {
                clauses.add(ClauseReader.read(effect, images, entry));
            }
        }
    }
}
