package dev.lazaret.judge.clause;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Package;
import dev.lazaret.base.Severity;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.judge.facts.Matter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What an expression may name, each with its type and its value. What is not known is empty, zero,
 * false, or -1 for a span of time. {@code package} is a reserved word of CEL, hence {@code
 * component}.
 */
final class CelVariables {

    private static final CelType TEXTS = ListType.create(SimpleType.STRING);
    private static final CelType TEXT_MAP = MapType.create(SimpleType.STRING, SimpleType.STRING);
    private static final SortedMap<String, Variable> ALL = all();

    private CelVariables() {}

    /** A name, its type, and where its value comes from. */
    private record Variable(CelType type, Function<Matter, Object> value) {}

    /** Every name with its type, in order. */
    static Map<String, CelType> types() {
        Map<String, CelType> types = new TreeMap<>();
        ALL.forEach((name, variable) -> types.put(name, variable.type()));
        return Collections.unmodifiableMap(types);
    }

    /** The value of a name on a matter; empty for a name that is none. */
    static Optional<Object> value(String name, Matter matter) {
        Variable variable = ALL.get(name);
        return variable == null ? Optional.empty() : Optional.of(variable.value().apply(matter));
    }

    private static SortedMap<String, Variable> all() {
        SortedMap<String, Variable> all = new TreeMap<>();
        constants(all);
        finding(all);
        vulnerability(all);
        component(all);
        image(all);
        verdict(all);
        return Collections.unmodifiableSortedMap(all);
    }

    private static void constants(SortedMap<String, Variable> all) {
        for (Severity severity : Severity.values()) {
            number(all, severity.name(), _ -> level(severity));
        }
        text(all, "today", matter -> matter.facts().today().toString());
    }

    private static void finding(SortedMap<String, Variable> all) {
        text(all, "finding.id", of(Finding::id));
        texts(all, "finding.ids", CelVariables::ids);
        text(all, "finding.kind", of(Finding::kind));
        text(all, "finding.severity", of(finding -> finding.severity().label()));
        number(all, "finding.level", m -> m.finding() == null ? 0 : level(m.finding().severity()));
        text(all, "finding.title", of(Finding::title));
        text(all, "finding.path", m -> m.finding() == null ? "" : m.path());
        number(all, "finding.line", m -> m.finding() == null ? 0 : m.finding().place().line());
        text(all, "finding.layer", m -> LayerIs.inBase(m) ? "base" : "ours");
    }

    private static void vulnerability(SortedMap<String, Variable> all) {
        flag(all, "finding.fixable", m -> ofVulnerability(m, v -> !v.fixedIn().isEmpty(), false));
        text(all, "finding.fixed_in", m -> ofVulnerability(m, VulnerabilityFinding::fixedIn, ""));
        flag(all, "finding.kev", m -> ofVulnerability(m, v -> v.kev() != null, false));
        flag(
                all,
                "finding.ransomware",
                m -> ofVulnerability(m, v -> v.kev() != null && v.kev().ransomware(), false));
        text(
                all,
                "finding.kev_due",
                m -> ofVulnerability(m, v -> v.kev() == null ? "" : v.kev().dueDate(), ""));
        real(
                all,
                "finding.epss",
                m -> ofVulnerability(m, v -> v.epss() == null ? 0.0 : v.epss().score(), 0.0));
        real(all, "finding.cvss", m -> CvssIs.highest(m.vulnerability()).orElse(0.0));
        number(all, "finding.age_days", m -> days(AgeIs.days(m)));
        text(
                all,
                "finding.published",
                m -> ofVulnerability(m, VulnerabilityFinding::published, ""));
    }

    private static void component(SortedMap<String, Variable> all) {
        text(all, "component.name", ofComponent(Package::name));
        text(all, "component.version", ofComponent(Package::version));
        text(all, "component.purl", ofComponent(p -> p.purl().toString()));
        text(all, "component.type", ofComponent(p -> p.purl().type()));
        text(all, "component.path", ofComponent(Package::path));
        text(all, "component.vendor", ofComponent(Package::vendor));
        text(all, "component.owner", ofComponent(p -> p.owner() == null ? "" : p.owner()));
        texts(all, "component.licenses", Matter::licenses);
        flag(
                all,
                "component.installed",
                m -> m.component() != null && m.component().origin() == Package.Origin.INSTALLED);
    }

    private static void image(SortedMap<String, Variable> all) {
        text(all, "image.name", m -> m.facts().image());
        text(all, "image.created", m -> String.valueOf(created(m)));
        number(all, "image.age_days", m -> days(m.facts().imageAgeDays()));
        text(all, "image.distro", m -> m.facts().distro());
        text(all, "image.distro_version", m -> m.facts().distroVersion());
        text(
                all,
                "image.base_eol",
                m -> {
                    Object day = m.facts().baseEndOfLife();
                    return day == null ? "" : day.toString();
                });
        number(all, "image.layers", m -> m.facts().layers().size());
        number(all, "image.base_layers", m -> m.facts().baseLayers());
        number(all, "image.packages", m -> m.facts().packages().size());
        all.put("image.labels", new Variable(TEXT_MAP, m -> m.facts().labels()));
    }

    private static void verdict(SortedMap<String, Variable> all) {
        for (Severity severity : Severity.values()) {
            number(all, "verdict." + severity.label(), m -> m.tally().count(severity));
        }
        number(all, "verdict.findings", m -> m.tally().findings());
        number(all, "verdict.fixable", m -> m.tally().fixable());
        number(all, "verdict.kev", m -> m.tally().kev());
        number(all, "verdict.blocking", m -> m.tally().blocking());
        number(all, "verdict.warning", m -> m.tally().warning());
    }

    private static int level(Severity severity) {
        return switch (severity) {
            case UNKNOWN -> 0;
            case NEGLIGIBLE -> 1;
            case LOW -> 2;
            case MEDIUM -> 3;
            case HIGH -> 4;
            case CRITICAL -> 5;
        };
    }

    private static String created(Matter matter) {
        return matter.facts().created() == null ? "" : matter.facts().created().toString();
    }

    private static long days(OptionalLong days) {
        return days.orElse(-1);
    }

    private static List<String> ids(Matter matter) {
        Finding finding = matter.finding();
        if (finding == null) {
            return List.of();
        }
        List<String> ids = new ArrayList<>(List.of(finding.id()));
        ids.addAll(finding.aliases());
        return ids;
    }

    private static Function<Matter, String> of(Function<Finding, String> value) {
        return matter -> matter.finding() == null ? "" : value.apply(matter.finding());
    }

    private static Function<Matter, String> ofComponent(Function<Package, String> value) {
        return matter -> matter.component() == null ? "" : value.apply(matter.component());
    }

    private static <T> T ofVulnerability(
            Matter matter, Function<VulnerabilityFinding, T> value, T otherwise) {
        @Nullable VulnerabilityFinding vulnerability = matter.vulnerability();
        return vulnerability == null ? otherwise : value.apply(vulnerability);
    }

    private static void text(
            SortedMap<String, Variable> all, String name, Function<Matter, String> value) {
        all.put(name, new Variable(SimpleType.STRING, value::apply));
    }

    private static void texts(
            SortedMap<String, Variable> all, String name, Function<Matter, List<String>> value) {
        all.put(name, new Variable(TEXTS, value::apply));
    }

    private static void flag(
            SortedMap<String, Variable> all, String name, Function<Matter, Boolean> value) {
        all.put(name, new Variable(SimpleType.BOOL, value::apply));
    }

    private static void real(
            SortedMap<String, Variable> all, String name, Function<Matter, Double> value) {
        all.put(name, new Variable(SimpleType.DOUBLE, value::apply));
    }

    /** CEL's only integers are 64 bits wide. */
    private static void number(
            SortedMap<String, Variable> all, String name, Function<Matter, Number> value) {
        all.put(name, new Variable(SimpleType.INT, m -> value.apply(m).longValue()));
    }
}
