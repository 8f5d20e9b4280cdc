package dev.lazaret.advisories.cvss;

import java.util.Map;

/** CVSS 2.0: "A Complete Guide to the Common Vulnerability Scoring System", section 3.2. */
final class CvssV2 {

    static final MetricTable METRICS =
            MetricTable.of(
                    true,
                    true,
                    "AV:L,A,N AC:H,M,L Au:M,S,N C:N,P,C I:N,P,C A:N,P,C",
                    "E:U,POC,F,H,ND RL:OF,TF,W,U,ND RC:UC,UR,C,ND",
                    "CDP:N,L,LM,MH,H,ND TD:N,L,M,H,ND CR:L,M,H,ND IR:L,M,H,ND AR:L,M,H,ND");

    private static final Weights WEIGHTS =
            Weights.of(
                    "AV L=0.395 A=0.646 N=1.0",
                    "AC H=0.35 M=0.61 L=0.71",
                    "Au M=0.45 S=0.56 N=0.704",
                    "C N=0 P=0.275 C=0.660",
                    "I N=0 P=0.275 C=0.660",
                    "A N=0 P=0.275 C=0.660",
                    "E U=0.85 POC=0.9 F=0.95 H=1 ND=1",
                    "RL OF=0.87 TF=0.90 W=0.95 U=1 ND=1",
                    "RC UC=0.90 UR=0.95 C=1 ND=1",
                    "CDP N=0 L=0.1 LM=0.3 MH=0.4 H=0.5 ND=0",
                    "TD N=0 L=0.25 M=0.75 H=1 ND=1",
                    "CR L=0.5 M=1 H=1.51 ND=1",
                    "IR L=0.5 M=1 H=1.51 ND=1",
                    "AR L=0.5 M=1 H=1.51 ND=1");

    private CvssV2() {}

    static double score(Map<String, String> metrics) {
        double temporal = temporal(metrics, base(metrics, impact(metrics, 1, 1, 1)));
        if (!metrics.containsKey("TD")) {
            return temporal;
        }
        double adjustedImpact =
                Math.min(
                        10,
                        impact(
                                metrics,
                                WEIGHTS.of(metrics, "CR", "ND"),
                                WEIGHTS.of(metrics, "IR", "ND"),
                                WEIGHTS.of(metrics, "AR", "ND")));
        double adjusted = temporal(metrics, base(metrics, adjustedImpact));
        return rounded(
                (adjusted + (10 - adjusted) * WEIGHTS.of(metrics, "CDP", "ND"))
                        * WEIGHTS.of(metrics, "TD", "ND"));
    }

    private static double impact(
            Map<String, String> metrics,
            double confidentiality,
            double integrity,
            double availability) {
        double kept =
                (1 - WEIGHTS.of(metrics, "C") * confidentiality)
                        * (1 - WEIGHTS.of(metrics, "I") * integrity)
                        * (1 - WEIGHTS.of(metrics, "A") * availability);
        return 10.41 * (1 - kept);
    }

    private static double base(Map<String, String> metrics, double impact) {
        double exploitability =
                20
                        * WEIGHTS.of(metrics, "AC")
                        * WEIGHTS.of(metrics, "Au")
                        * WEIGHTS.of(metrics, "AV");
        double factor = impact == 0 ? 0 : 1.176;
        return rounded((0.6 * impact + 0.4 * exploitability - 1.5) * factor);
    }

    private static double temporal(Map<String, String> metrics, double base) {
        return rounded(
                base
                        * WEIGHTS.of(metrics, "E", "ND")
                        * WEIGHTS.of(metrics, "RL", "ND")
                        * WEIGHTS.of(metrics, "RC", "ND"));
    }

    /** To one decimal, halves up; the tiny addend undoes binary representation error. */
    private static double rounded(double value) {
        return Math.floor(value * 10 + 0.5 + 1e-9) / 10;
    }
}
