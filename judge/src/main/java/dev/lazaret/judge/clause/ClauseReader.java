package dev.lazaret.judge.clause;

import dev.lazaret.base.NearestWord;
import dev.lazaret.base.Severity;
import dev.lazaret.base.Text;
import dev.lazaret.judge.yaml.PolicyException;
import dev.lazaret.judge.yaml.YamlMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The keys of one entry of {@code block}, {@code warn} or {@code ignore}. */
public final class ClauseReader {

    private static final Set<String> KEYS =
            Set.of(
                    "kind",
                    "rule",
                    "severity",
                    "fixable",
                    "kev",
                    "epss",
                    "cvss",
                    "age",
                    "package",
                    "path",
                    "layer",
                    "license",
                    "image.age",
                    "base.eol",
                    "signed-by",
                    "when",
                    "why");

    private ClauseReader() {}

    /**
     * Reads one entry.
     *
     * @param images only for images that one of these fits
     * @throws PolicyException naming file, line and the nearest valid word
     */
    public static Clause read(Effect effect, List<Glob> images, YamlMap entry)
            throws PolicyException {
        entry.allowOnly(KEYS);
        List<Condition> conditions = new ArrayList<>();
        for (String key : entry.keys()) {
            if (!key.equals("why")) {
                conditions.add(condition(key, entry));
            }
        }
        if (conditions.isEmpty()) {
            throw new PolicyException(
                    entry.place()
                            + ": the entry has no condition; it would hold for everything. Write for"
                            + " example 'severity: negligible'.");
        }
        Clause clause =
                new Clause(effect, conditions, entry.optional("why", ""), images, entry.place());
        check(clause);
        return clause;
    }

    private static void check(Clause clause) throws PolicyException {
        Scope scope = clause.scope();
        if (clause.effect() == Effect.IGNORE && scope != Scope.FINDING && scope != Scope.PACKAGE) {
            throw new PolicyException(
                    clause.declaredIn()
                            + ": 'ignore' leaves out findings, and this entry speaks of the image"
                            + " alone; add a condition on findings such as 'rule' or 'severity'.");
        }
        boolean sums = clause.conditions().stream().anyMatch(one -> one.scope() == Scope.VERDICT);
        if (sums && scope != Scope.VERDICT) {
            throw new PolicyException(
                    clause.declaredIn()
                            + ": verdict.* is the sum over all findings and cannot be mixed with"
                            + " conditions on one of them; write two entries.");
        }
    }

    private static Condition condition(String key, YamlMap entry) throws PolicyException {
        return switch (key) {
            case "kind" -> kind(entry);
            case "rule" -> new RuleIs(globs(key, entry));
            case "severity" -> new SeverityIs(bound(key, entry, Severity::parse));
            case "fixable" -> new FixableIs(entry.flag(key));
            case "kev" -> new KevIs(entry.flag(key));
            case "epss" -> new EpssIs(bound(key, entry, ClauseReader::probability));
            case "cvss" -> new CvssIs(bound(key, entry, ClauseReader::score));
            case "age" -> new AgeIs(bound(key, entry, Days::parse));
            case "package" -> new PackageIs(globs(key, entry));
            case "path" -> new PathIs(globs(key, entry));
            case "layer" -> layer(entry);
            case "license" -> license(entry);
            case "image.age" -> new ImageAgeIs(bound(key, entry, Days::parse));
            case "base.eol" -> endOfLife(entry);
            case "when" -> when(entry);
            default ->
                    throw entry.wrong(
                            key, "is reserved for signatures, which policies cannot judge yet.");
        };
    }

    private static Condition kind(YamlMap entry) throws PolicyException {
        List<String> kinds = entry.texts("kind");
        for (String kind : kinds) {
            if (!KindIs.VALID.contains(kind)) {
                throw entry.wrong(
                        "kind",
                        "does not know '"
                                + Text.quote(kind, 40)
                                + "'; did you mean '"
                                + NearestWord.to(kind, KindIs.VALID)
                                + "'?");
            }
        }
        return new KindIs(kinds);
    }

    private static Condition layer(YamlMap entry) throws PolicyException {
        return switch (entry.required("layer")) {
            case "base" -> new LayerIs(true);
            case "ours" -> new LayerIs(false);
            case String other ->
                    throw entry.wrong(
                            "layer", "must be base or ours, not '" + Text.quote(other, 40) + "'.");
        };
    }

    private static Condition license(YamlMap entry) throws PolicyException {
        if (!entry.isMap("license")) {
            return new LicenseIs(globs("license", entry), List.of());
        }
        YamlMap lists = entry.map("license");
        lists.allowOnly(Set.of("deny", "allow"));
        if (lists.keys().isEmpty()) {
            throw entry.wrong("license", "needs a list 'deny' or 'allow'.");
        }
        return new LicenseIs(
                lists.keys().contains("deny") ? globs("deny", lists) : List.of(),
                lists.keys().contains("allow") ? globs("allow", lists) : List.of());
    }

    private static Condition endOfLife(YamlMap entry) throws PolicyException {
        String text = entry.required("base.eol");
        if (text.equals("true") || text.equals("false")) {
            return new BaseEolIs(text.equals("true"), 0, text);
        }
        try {
            return new BaseEolIs(true, Days.parse(text), text);
        } catch (IllegalArgumentException e) {
            throw entry.wrong("base.eol", e.getMessage() + ", nor true or false.");
        }
    }

    private static Condition when(YamlMap entry) throws PolicyException {
        String expression = entry.required("when");
        try {
            return WhenHolds.compile(expression);
        } catch (IllegalArgumentException e) {
            throw entry.wrong("when", String.valueOf(e.getMessage()));
        }
    }

    private static List<Glob> globs(String key, YamlMap entry) throws PolicyException {
        List<String> patterns = entry.texts(key);
        if (patterns.isEmpty()) {
            throw entry.wrong(key, "is empty.");
        }
        return patterns.stream().map(Glob::new).toList();
    }

    private static <T extends Comparable<T>> Bound<T> bound(
            String key, YamlMap entry, Function<String, T> reader) throws PolicyException {
        String text = entry.required(key);
        try {
            return Bound.parse(text, reader);
        } catch (IllegalArgumentException e) {
            throw entry.wrong(key, e.getMessage() + ".");
        }
    }

    private static Double probability(String text) {
        return number(text, 1);
    }

    private static Double score(String text) {
        return number(text, 10);
    }

    private static Double number(String text, int max) {
        String problem =
                "must be a number from 0 to " + max + ", not '" + Text.quote(text, 40) + "'";
        try {
            double value = text.length() > 20 ? -1 : Double.parseDouble(text);
            if (!(value >= 0 && value <= max)) {
                throw new IllegalArgumentException(problem);
            }
            return value;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(problem, e);
        }
    }
}
