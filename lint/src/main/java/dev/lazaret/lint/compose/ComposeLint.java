package dev.lazaret.lint.compose;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.base.Location;
import dev.lazaret.lint.LintResult;
import dev.lazaret.lint.yaml.LineFindings;
import dev.lazaret.lint.yaml.YamlCursor;
import dev.lazaret.lint.yaml.YamlDocuments;
import dev.lazaret.lint.yaml.YamlEntry;
import dev.lazaret.lint.yaml.YamlReader;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds a Compose file to {@link ComposeRules}. Never throws on bad input: what cannot be judged is
 * a gap.
 */
public final class ComposeLint {

    private ComposeLint() {}

    /** Judges one file. */
    public static LintResult lint(String name, String text, Limits limits) {
        YamlDocuments documents = YamlReader.read(name, text, limits);
        List<Gap> gaps = new ArrayList<>(documents.gaps());
        LineFindings findings = new LineFindings();
        findings.file(name, text);
        for (YamlCursor root : documents.roots()) {
            ComposeExtends others = new ComposeExtends(root.get("services"));
            List<ComposeService> services = services(name, root, others);
            if (!others.isComplete()) {
                gaps.add(tangled(name, root.get("services").line()));
            }
            if (services.isEmpty()) {
                gaps.add(noServices(name, root.line()));
            }
            gaps.addAll(unfollowed(name, root, services));
            for (ComposeRule rule : ComposeRules.all()) {
                ComposeHits hits = new ComposeHits(rule.rule(), findings);
                services.forEach(service -> rule.check(service, hits));
            }
        }
        gaps.addAll(findings.gaps());
        return new LintResult(findings.findings(), gaps);
    }

    private static List<ComposeService> services(
            String file, YamlCursor root, ComposeExtends others) {
        YamlCursor field = root.get("services");
        List<ComposeService> services = new ArrayList<>();
        for (YamlEntry entry : field.entries()) {
            String name = entry.key().text();
            services.add(new ComposeService(file, name, others.whole(field.get(name))));
        }
        return services;
    }

    private static Gap noServices(String file, int line) {
        return new Gap(
                Gap.Kind.UNSUPPORTED,
                new Location(null, file, line),
                "Tried to read a Compose file but it has no services.",
                "");
    }

    private static Gap tangled(String file, int line) {
        return new Gap(
                Gap.Kind.LIMIT,
                new Location(null, file, line),
                "Tried to follow 'extends' between the services but they go in a circle, too deep, or"
                        + " come to too many fields.",
                "Let services extend one that extends none.");
    }

    /** Services whose fields partly stand in other files. */
    private static List<Gap> unfollowed(
            String file, YamlCursor root, List<ComposeService> services) {
        List<Gap> gaps = new ArrayList<>();
        if (root.get("include").isPresent()) {
            gaps.add(elsewhere(file, root.get("include").line(), "include"));
        }
        for (ComposeService service : services) {
            if (service.root().at("extends", "file").isPresent()) {
                gaps.add(elsewhere(file, service.get("extends").line(), "extends"));
            }
        }
        return gaps;
    }

    private static Gap elsewhere(String file, int line, String what) {
        return new Gap(
                Gap.Kind.UNSUPPORTED,
                new Location(null, file, line),
                "The '" + what + "' on line " + line + " names another file, which was not read.",
                "Lint the whole: docker compose config | lazaret lint -");
    }
}
