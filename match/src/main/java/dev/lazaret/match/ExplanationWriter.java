package dev.lazaret.match;

import dev.lazaret.advisories.Advisory;
import dev.lazaret.advisories.RangeVerdict.Affected;
import dev.lazaret.advisories.RangeVerdict.NotAffected;
import dev.lazaret.advisories.RangeVerdict.Uncomparable;
import dev.lazaret.advisories.VersionRanges;
import dev.lazaret.base.Package;
import dev.lazaret.base.Text;
import dev.lazaret.match.Explanation.Decision;
import dev.lazaret.match.Explanation.Step;

import java.util.ArrayList;
import java.util.List;

/** Writes down the steps of one decision. */
final class ExplanationWriter {

    private static final int CHARS_MAX = 400;

    private final List<Step> steps = new ArrayList<>();

    private ExplanationWriter() {}

    static Explanation of(Package component, Plan plan, Judgement judgement) {
        ExplanationWriter writer = new ExplanationWriter();
        writer.component(component);
        writer.lookup(judgement.lookup());
        writer.advisory(judgement.advisory());
        Decision decision = plan.isJudged() ? decision(judgement) : decision(plan);
        writer.step(
                "decision", plan.isJudged() ? sentence(judgement) : "not judged: " + plan.reason());
        return new Explanation(component, judgement.advisory().id(), decision, writer.steps);
    }

    static Explanation otherRelease(Package component, Lookup lookup, Advisory advisory) {
        ExplanationWriter writer = new ExplanationWriter();
        writer.component(component);
        writer.lookup(lookup);
        writer.advisory(advisory);
        writer.step(
                "decision",
                "not affected: the advisory speaks of %s, the image is judged by %s"
                        .formatted(advisory.ecosystem(), lookup.ecosystem()));
        return new Explanation(component, advisory.id(), Decision.OTHER_DISTRO, writer.steps);
    }

    private void component(Package component) {
        step("package", component.purl().toString());
        step("file", component.path());
        step("layer", component.layer() == null ? "" : component.layer().toString());
        step("parser", component.parser() + " (confidence " + component.confidence() + ")");
        Package.SourcePackage source = component.source();
        step("source package", source == null ? "" : source.name() + " " + source.version());
        step("owner", component.owner() == null ? "" : component.owner());
    }

    private void lookup(Lookup lookup) {
        step(
                "looked up",
                "%s in %s, by %s name"
                        .formatted(
                                lookup.name(),
                                lookup.ecosystem(),
                                lookup.bySource() ? "source package" : "package"));
        step("compared", lookup.version() + " as " + lookup.order().name());
    }

    private void advisory(Advisory advisory) {
        step("advisory", advisory.id() + " from " + advisory.source());
        step("affects", advisory.ecosystem() + " " + VersionRanges.describe(advisory));
    }

    private void step(String what, String value) {
        if (!value.isEmpty()) {
            steps.add(new Step(what, Text.quote(value, CHARS_MAX)));
        }
    }

    private static Decision decision(Plan plan) {
        return switch (plan.verdict()) {
            case OWNED -> Decision.OWNED_BY_OS_PACKAGE;
            case INSTALLED_BESIDE -> Decision.INSTALLED_BESIDE;
            case THIRD_PARTY -> Decision.THIRD_PARTY;
            case JUDGED, OTHER_DISTRO, UNIDENTIFIED, NO_DATA, NOT_PUBLISHED ->
                    Decision.OTHER_DISTRO;
        };
    }

    private static Decision decision(Judgement judgement) {
        return switch (judgement.verdict()) {
            case null ->
                    judgement.advisory().withdrawn().isEmpty()
                            ? Decision.OTHER_STREAM
                            : Decision.WITHDRAWN;
            case Affected _ -> Decision.AFFECTED;
            case NotAffected clear ->
                    clear.fixed().isEmpty() ? Decision.NOT_IN_RANGE : Decision.FIXED;
            case Uncomparable _ -> Decision.UNCOMPARABLE;
        };
    }

    private static String sentence(Judgement judgement) {
        String version = judgement.lookup().version();
        return switch (judgement.verdict()) {
            case null -> "not affected: " + judgement.dismissal();
            case Affected hit -> "affected: " + version + " is in the range " + hit.range();
            case NotAffected clear ->
                    clear.fixed().isEmpty()
                            ? "not affected: " + version + " is in none of the ranges"
                            : "not affected: installed %s >= fixed %s"
                                    .formatted(version, clear.fixed());
            case Uncomparable unknown -> "not known: " + unknown.reason();
        };
    }
}
