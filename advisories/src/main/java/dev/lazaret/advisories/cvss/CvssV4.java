package dev.lazaret.advisories.cvss;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * CVSS 4.0: specification document, section 8 ("CVSS v4.0 Scoring"). The vector falls into a
 * macrovector; the score is that macrovector's, lowered by how far the vector lies below the
 * highest vectors of its class on the way to the next lower class.
 */
final class CvssV4 {

    static final MetricTable METRICS =
            MetricTable.of(
                    true,
                    false,
                    "AV:N,A,L,P AC:L,H AT:N,P PR:N,L,H UI:N,P,A VC:H,L,N VI:H,L,N VA:H,L,N"
                            + " SC:H,L,N SI:H,L,N SA:H,L,N",
                    "E:X,A,P,U",
                    "CR:X,H,M,L IR:X,H,M,L AR:X,H,M,L MAV:X,N,A,L,P MAC:X,L,H MAT:X,N,P MPR:X,N,L,H"
                            + " MUI:X,N,P,A MVC:X,H,L,N MVI:X,H,L,N MVA:X,H,L,N MSC:X,H,L,N"
                            + " MSI:X,S,H,L,N MSA:X,S,H,L,N",
                    "S:X,N,P AU:X,N,Y R:X,A,U,I V:X,D,C RE:X,L,M,H U:X,Clear,Green,Amber,Red");

    /** Values of each metric from most to least severe; the index is the severity level. */
    private static final Map<String, String> LEVELS =
            Map.ofEntries(
                    Map.entry("AV", "NALP"),
                    Map.entry("PR", "NLH"),
                    Map.entry("UI", "NPA"),
                    Map.entry("AC", "LH"),
                    Map.entry("AT", "NP"),
                    Map.entry("VC", "HLN"),
                    Map.entry("VI", "HLN"),
                    Map.entry("VA", "HLN"),
                    Map.entry("SC", "SHLN"),
                    Map.entry("SI", "SHLN"),
                    Map.entry("SA", "SHLN"),
                    Map.entry("CR", "HML"),
                    Map.entry("IR", "HML"),
                    Map.entry("AR", "HML"));

    private static final Set<String> WORST_WHEN_UNDEFINED = Set.of("CR", "IR", "AR");

    private final Map<String, String> metrics;

    private CvssV4(Map<String, String> metrics) {
        this.metrics = metrics;
    }

    static double score(Map<String, String> metrics) {
        return new CvssV4(metrics).score();
    }

    private double score() {
        if (List.of("VC", "VI", "VA", "SC", "SI", "SA").stream().allMatch(m -> is(m, 'N'))) {
            return 0;
        }
        MacroVector macro = macroVector();
        double sum = 0;
        int lowerClasses = 0;
        for (MacroVector.Axis axis : MacroVector.Axis.values()) {
            int gap = macro.scoreTenths() - macro.nextLowerTenths(axis);
            if (macro.hasLower(axis)) {
                lowerClasses++;
                sum += gap / 10.0 * distance(macro, axis) / macro.depth(axis);
            }
        }
        double value = macro.scoreTenths() / 10.0 - (lowerClasses == 0 ? 0 : sum / lowerClasses);
        return rounded(Math.clamp(value, 0.0, 10.0));
    }

    private MacroVector macroVector() {
        int eq1 = eq1();
        int eq2 = is("AC", 'L') && is("AT", 'N') ? 0 : 1;
        int eq3 = eq3();
        int eq4 = eq4();
        int eq5 = "AXPU".indexOf(effective("E")) <= 1 ? 0 : is("E", 'P') ? 1 : 2;
        boolean demanded =
                (is("CR", 'H') && is("VC", 'H'))
                        || (is("IR", 'H') && is("VI", 'H'))
                        || (is("AR", 'H') && is("VA", 'H'));
        return new MacroVector(eq1, eq2, eq3, eq4, eq5, demanded ? 0 : 1);
    }

    private int eq1() {
        boolean network = is("AV", 'N');
        boolean noPrivileges = is("PR", 'N');
        boolean noInteraction = is("UI", 'N');
        if (network && noPrivileges && noInteraction) {
            return 0;
        }
        return (network || noPrivileges || noInteraction) && !is("AV", 'P') ? 1 : 2;
    }

    private int eq3() {
        if (is("VC", 'H') && is("VI", 'H')) {
            return 0;
        }
        return is("VC", 'H') || is("VI", 'H') || is("VA", 'H') ? 1 : 2;
    }

    private int eq4() {
        if (is("SI", 'S') || is("SA", 'S')) {
            return 0;
        }
        return is("SC", 'H') || is("SI", 'H') || is("SA", 'H') ? 1 : 2;
    }

    /** Steps from the first highest vector of the class that dominates this one. */
    private int distance(MacroVector macro, MacroVector.Axis axis) {
        for (String highest : macro.highest(axis)) {
            int distance = distanceFrom(highest);
            if (distance >= 0) {
                return distance;
            }
        }
        return 0;
    }

    /** Sum of level differences, or -1 when one metric is more severe than the highest's. */
    private int distanceFrom(String highest) {
        int sum = 0;
        for (String part : highest.split("/", -1)) {
            int colon = part.indexOf(':');
            String metric = part.substring(0, colon);
            String levels = LEVELS.getOrDefault(metric, "");
            int difference =
                    levels.indexOf(effective(metric)) - levels.indexOf(part.charAt(colon + 1));
            if (difference < 0) {
                return -1;
            }
            sum += difference;
        }
        return sum;
    }

    private boolean is(String metric, char value) {
        return effective(metric) == value;
    }

    /** The modified metric when defined, else the base one; undefined requirements are high. */
    private char effective(String metric) {
        String modified = metrics.getOrDefault("M" + metric, "X");
        String value = "X".equals(modified) ? metrics.getOrDefault(metric, "X") : modified;
        if ("X".equals(value) && WORST_WHEN_UNDEFINED.contains(metric)) {
            return 'H';
        }
        return value.charAt(0);
    }

    /** To one decimal, halves up; the tiny addend undoes binary representation error. */
    private static double rounded(double value) {
        return Math.floor(value * 10 + 0.5 + 1e-6) / 10;
    }
}
