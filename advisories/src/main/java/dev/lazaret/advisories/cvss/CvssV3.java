package dev.lazaret.advisories.cvss;

import java.util.Map;
import java.util.Set;

/**
 * CVSS 3.0 and 3.1: specification documents, section 7 ("Formulas"). The two differ in how they
 * round up and in the modified impact of a changed scope.
 */
final class CvssV3 {

    static final MetricTable METRICS =
            MetricTable.of(
                    false,
                    false,
                    "AV:N,A,L,P AC:L,H PR:N,L,H UI:N,R S:U,C C:H,L,N I:H,L,N A:H,L,N",
                    "E:X,H,F,P,U RL:X,U,W,T,O RC:X,C,R,U",
                    "CR:X,H,M,L IR:X,H,M,L AR:X,H,M,L MAV:X,N,A,L,P MAC:X,L,H MPR:X,N,L,H MUI:X,N,R"
                            + " MS:X,U,C MC:X,H,L,N MI:X,H,L,N MA:X,H,L,N");

    private static final Weights WEIGHTS =
            Weights.of(
                    "AV N=0.85 A=0.62 L=0.55 P=0.2",
                    "AC L=0.77 H=0.44",
                    "PR N=0.85 L=0.62 H=0.27",
                    "PRC N=0.85 L=0.68 H=0.5",
                    "UI N=0.85 R=0.62",
                    "CIA H=0.56 L=0.22 N=0",
                    "E X=1 H=1 F=0.97 P=0.94 U=0.91",
                    "RL X=1 U=1 W=0.97 T=0.96 O=0.95",
                    "RC X=1 C=1 R=0.96 U=0.92",
                    "REQ X=1 H=1.5 M=1 L=0.5");

    private static final Set<String> ENVIRONMENTAL =
            Set.of("CR", "IR", "AR", "MAV", "MAC", "MPR", "MUI", "MS", "MC", "MI", "MA");

    private final Map<String, String> metrics;
    private final boolean is31;

    private CvssV3(Map<String, String> metrics, boolean is31) {
        this.metrics = metrics;
        this.is31 = is31;
    }

    static double score30(Map<String, String> metrics) {
        return new CvssV3(metrics, false).score();
    }

    static double score31(Map<String, String> metrics) {
        return new CvssV3(metrics, true).score();
    }

    private double score() {
        boolean environmental = metrics.keySet().stream().anyMatch(ENVIRONMENTAL::contains);
        double untimed = environmental ? modifiedBase() : base();
        return roundedUp(
                untimed
                        * WEIGHTS.of(metrics, "E", "X")
                        * WEIGHTS.of(metrics, "RL", "X")
                        * WEIGHTS.of(metrics, "RC", "X"));
    }

    private double base() {
        double subScore = 1 - (1 - impactOf("C")) * (1 - impactOf("I")) * (1 - impactOf("A"));
        boolean changed = "C".equals(metrics.get("S"));
        double impact =
                changed
                        ? 7.52 * (subScore - 0.029) - 3.25 * Math.pow(subScore - 0.02, 15)
                        : 6.42 * subScore;
        return combined(impact, changed, exploitability(changed));
    }

    private double modifiedBase() {
        double kept =
                (1 - requirement("CR") * impactOf("C"))
                        * (1 - requirement("IR") * impactOf("I"))
                        * (1 - requirement("AR") * impactOf("A"));
        double subScore = Math.min(1 - kept, 0.915);
        boolean changed = "C".equals(effective("S"));
        double impact = changed ? changedModifiedImpact(subScore) : 6.42 * subScore;
        return combined(impact, changed, exploitability(changed));
    }

    private double changedModifiedImpact(double subScore) {
        double steep =
                is31 ? Math.pow(subScore * 0.9731 - 0.02, 13) : Math.pow(subScore - 0.02, 15);
        return 7.52 * (subScore - 0.029) - 3.25 * steep;
    }

    private double combined(double impact, boolean changed, double exploitability) {
        if (impact <= 0) {
            return 0;
        }
        return roundedUp(Math.min((changed ? 1.08 : 1) * (impact + exploitability), 10));
    }

    private double exploitability(boolean changed) {
        return 8.22
                * WEIGHTS.value("AV", effective("AV"))
                * WEIGHTS.value("AC", effective("AC"))
                * WEIGHTS.value(changed ? "PRC" : "PR", effective("PR"))
                * WEIGHTS.value("UI", effective("UI"));
    }

    private double impactOf(String metric) {
        return WEIGHTS.value("CIA", effective(metric));
    }

    private double requirement(String metric) {
        return WEIGHTS.value("REQ", metrics.getOrDefault(metric, "X"));
    }

    /** The modified metric when it is defined, else the base metric. */
    private String effective(String metric) {
        String modified = metrics.getOrDefault("M" + metric, "X");
        return "X".equals(modified) ? metrics.getOrDefault(metric, "X") : modified;
    }

    /** Appendix A of 3.1; 3.0 says "smallest number with one decimal that is not less". */
    private double roundedUp(double value) {
        if (!is31) {
            return Math.ceil(value * 10 - 1e-9) / 10;
        }
        long scaled = Math.round(value * 100_000);
        return scaled % 10_000 == 0
                ? scaled / 100_000.0
                : (Math.floorDiv(scaled, 10_000) + 1) / 10.0;
    }
}
