package dev.lazaret.match;

import dev.lazaret.advisories.Advisory;
import dev.lazaret.advisories.AdvisorySource;
import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.advisories.VersionRanges;
import dev.lazaret.base.Package;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks the database and judges; remembers answers, as images hold many copies of one package. */
final class Judge {

    private final AdvisorySource source;
    private final Map<Name, List<Advisory>> answers = new HashMap<>();

    private record Name(String ecosystem, String name) {}

    Judge(AdvisorySource source) {
        this.source = source;
    }

    /** What every advisory on the package says, in database order. */
    List<Judgement> judge(Package component, List<Lookup> lookups) throws DatabaseException {
        List<Judgement> judgements = new ArrayList<>();
        Set<String> answered = new HashSet<>();
        Map<String, String> tellers = new HashMap<>();
        for (Lookup lookup : lookups) {
            if (answered.contains(lookup.ecosystem())) {
                continue;
            }
            List<Advisory> advisories = advisories(lookup.ecosystem(), lookup.name());
            if (!advisories.isEmpty()) {
                answered.add(lookup.ecosystem());
            }
            for (Advisory advisory : advisories) {
                if (isToldBy(lookup.ecosystem(), advisory, tellers)) {
                    judgements.add(judge(component, lookup, advisory));
                }
            }
        }
        return judgements;
    }

    /** Of Ubuntu's two lines, with and without Pro, the first that knows an advisory tells it. */
    private static boolean isToldBy(
            String ecosystem, Advisory advisory, Map<String, String> tellers) {
        return !ecosystem.startsWith("Ubuntu:")
                || tellers.computeIfAbsent(advisory.id(), _ -> ecosystem).equals(ecosystem);
    }

    List<Advisory> advisories(String ecosystem, String name) throws DatabaseException {
        Name key = new Name(ecosystem, name);
        List<Advisory> answer = answers.get(key);
        if (answer == null) {
            answer = source.lookup(ecosystem, name);
            answers.put(key, answer);
        }
        return answer;
    }

    private static Judgement judge(Package component, Lookup lookup, Advisory advisory) {
        if (!advisory.withdrawn().isEmpty()) {
            return new Judgement(
                    lookup, advisory, null, "the advisory was withdrawn " + advisory.withdrawn());
        }
        String difference = Modularity.difference(component, advisory);
        if (!difference.isEmpty()) {
            return new Judgement(lookup, advisory, null, difference);
        }
        return new Judgement(
                lookup,
                advisory,
                VersionRanges.evaluate(advisory, lookup.version(), lookup.order()),
                "");
    }
}
