package dev.lazaret.match;

import dev.lazaret.advisories.RangeVerdict.Uncomparable;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Location;
import dev.lazaret.base.Package;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects what could not be judged: one gap per subject, however many packages it concerns. */
final class Gaps {

    private final Map<String, Subject> subjects = new TreeMap<>();
    private final List<Gap> uncomparable = new ArrayList<>();

    private record Subject(Plan plan, Package first, int count) {}

    /** Notes a package that was not judged. */
    void unjudged(Package component, Plan plan) {
        if (!plan.subject().isEmpty()) {
            subjects.merge(
                    plan.subject(),
                    new Subject(plan, component, 1),
                    (old, _) -> new Subject(old.plan, old.first, old.count + 1));
        }
    }

    /** Notes the first advisory whose versions cannot be compared with the package's. */
    void uncomparable(Package component, List<Judgement> judgements) {
        for (Judgement judgement : judgements) {
            if (judgement.verdict() instanceof Uncomparable outcome) {
                uncomparable.add(
                        new Gap(
                                Gap.Kind.UNSUPPORTED,
                                component.location(),
                                "whether %s %s is affected is not known: %s"
                                        .formatted(
                                                component.name(),
                                                component.version(),
                                                outcome.reason()),
                                "Look up %s by hand; if the version is misread, report it."
                                        .formatted(judgement.advisory().id())));
                return;
            }
        }
    }

    List<Gap> list() {
        List<Gap> gaps = new ArrayList<>(uncomparable);
        subjects.forEach((name, subject) -> gaps.add(gap(name, subject)));
        return gaps;
    }

    private static Gap gap(String name, Subject subject) {
        String packages =
                subject.count == 1
                        ? subject.first.name() + " was"
                        : "%d packages (%s and others) were"
                                .formatted(subject.count, subject.first.name());
        Location place = subject.count == 1 ? subject.first.location() : Location.NOWHERE;
        return new Gap(
                Gap.Kind.NO_ADVISORIES,
                place,
                "%s: %s not looked up: %s".formatted(name, packages, subject.plan.reason()),
                remedy(name, subject.plan));
    }

    private static String remedy(String name, Plan plan) {
        return switch (plan.verdict()) {
            case NO_DATA ->
                    plan.subject().startsWith("packages of")
                            ? "Give the image an /etc/os-release."
                            : "Run: lazaret db update, from a feed that has %s.".formatted(name);
            case THIRD_PARTY -> "Ask that vendor for its advisories.";
            case OTHER_DISTRO -> "Scan an image of the distribution they belong to.";
            case UNIDENTIFIED ->
                    "Build the archive with META-INF/maven/**/pom.properties, or attach an SBOM.";
            case JUDGED, OWNED, INSTALLED_BESIDE, NOT_PUBLISHED -> "";
        };
    }
}
