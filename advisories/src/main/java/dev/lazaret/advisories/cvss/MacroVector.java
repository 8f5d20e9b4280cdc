package dev.lazaret.advisories.cvss;

import java.util.List;

/**
 * A class of CVSS 4.0 vectors: one level for each of six equivalence classes (specification,
 * section 8.1 and tables 24 to 29), and what the specification's lookup says of it.
 */
record MacroVector(int eq1, int eq2, int eq3, int eq4, int eq5, int eq6) {

    /** A direction in which a vector can be less severe; classes 3 and 6 go together. */
    enum Axis {
        EQ1,
        EQ2,
        EQ3_EQ6,
        EQ4,
        EQ5
    }

    private static final int NONE = -1;

    /**
     * Scores in tenths. A line is one combination of classes 1, 2 and 3; its columns are classes 4,
     * 5 and 6, the last changing fastest. A dash: there is no such class.
     */
    private static final int[] TENTHS =
            table(
                    """
                    000 100 99 98 95 95 92 100 96 93 87 91 81 93 90 89 80 81 68
                    001 98 95 95 92 90 84 93 92 89 81 81 65 88 80 78 70 69 48
                    002 - 92 - 82 - 72 - 79 - 69 - 50 - 69 - 55 - 27
                    010 99 97 95 92 92 85 95 91 90 83 84 71 92 81 82 71 72 53
                    011 95 93 92 85 85 73 92 82 80 72 70 59 84 70 71 52 50 30
                    012 - 86 - 75 - 52 - 71 - 52 - 29 - 63 - 29 - 17
                    100 98 95 94 87 91 81 94 89 86 74 77 64 87 75 74 63 63 49
                    101 94 89 88 77 76 67 86 76 74 58 59 50 72 57 57 52 52 25
                    102 - 83 - 70 - 54 - 65 - 58 - 26 - 53 - 21 - 13
                    110 95 90 88 76 76 70 90 77 75 62 61 53 77 66 68 59 52 30
                    111 89 78 76 67 62 58 74 59 57 57 47 23 61 52 57 29 24 16
                    112 - 71 - 59 - 30 - 58 - 26 - 15 - 23 - 13 - 6
                    200 93 87 86 72 75 58 86 74 74 61 56 34 70 54 52 40 40 22
                    201 85 75 74 55 62 51 72 57 55 41 46 19 53 36 34 19 19 8
                    202 - 64 - 51 - 20 - 47 - 21 - 11 - 24 - 9 - 4
                    210 88 75 73 53 60 50 73 55 59 40 41 20 54 43 45 22 20 11
                    211 75 55 58 45 40 21 61 51 48 18 20 9 46 18 17 7 8 2
                    212 - 53 - 24 - 14 - 24 - 12 - 5 - 10 - 3 - 1
                    """);

    private static final List<List<String>> EQ1_HIGHEST =
            List.of(
                    List.of("AV:N/PR:N/UI:N"),
                    List.of("AV:A/PR:N/UI:N", "AV:N/PR:L/UI:N", "AV:N/PR:N/UI:P"),
                    List.of("AV:P/PR:N/UI:N", "AV:A/PR:L/UI:P"));

    private static final List<List<String>> EQ2_HIGHEST =
            List.of(List.of("AC:L/AT:N"), List.of("AC:H/AT:N", "AC:L/AT:P"));

    /** By class 3, then class 6. */
    private static final List<List<List<String>>> EQ3_EQ6_HIGHEST =
            List.of(
                    List.of(
                            List.of("VC:H/VI:H/VA:H/CR:H/IR:H/AR:H"),
                            List.of(
                                    "VC:H/VI:H/VA:L/CR:M/IR:M/AR:H",
                                    "VC:H/VI:H/VA:H/CR:M/IR:M/AR:M")),
                    List.of(
                            List.of(
                                    "VC:L/VI:H/VA:H/CR:H/IR:H/AR:H",
                                    "VC:H/VI:L/VA:H/CR:H/IR:H/AR:H"),
                            List.of(
                                    "VC:L/VI:H/VA:L/CR:H/IR:M/AR:H",
                                    "VC:L/VI:H/VA:H/CR:H/IR:M/AR:M",
                                    "VC:H/VI:L/VA:H/CR:M/IR:H/AR:M",
                                    "VC:H/VI:L/VA:L/CR:M/IR:H/AR:H",
                                    "VC:L/VI:L/VA:H/CR:H/IR:H/AR:M")),
                    List.of(List.of(), List.of("VC:L/VI:L/VA:L/CR:H/IR:H/AR:H")));

    private static final List<List<String>> EQ4_HIGHEST =
            List.of(
                    List.of("SC:H/SI:S/SA:S"),
                    List.of("SC:H/SI:H/SA:H"),
                    List.of("SC:L/SI:L/SA:L"));

    private static final int[] EQ1_DEPTH = {1, 4, 5};
    private static final int[] EQ2_DEPTH = {1, 2};
    private static final int[][] EQ3_EQ6_DEPTH = {{7, 6}, {8, 8}, {0, 10}};
    private static final int[] EQ4_DEPTH = {6, 5, 4};

    /** The class's own score in tenths. */
    int scoreTenths() {
        return tenths(eq1, eq2, eq3, eq4, eq5, eq6);
    }

    /** Score in tenths of the next lower class along an axis, negative when there is none. */
    int nextLowerTenths(Axis axis) {
        return switch (axis) {
            case EQ1 -> tenths(eq1 + 1, eq2, eq3, eq4, eq5, eq6);
            case EQ2 -> tenths(eq1, eq2 + 1, eq3, eq4, eq5, eq6);
            case EQ3_EQ6 -> nextLowerImpact();
            case EQ4 -> tenths(eq1, eq2, eq3, eq4 + 1, eq5, eq6);
            case EQ5 -> tenths(eq1, eq2, eq3, eq4, eq5 + 1, eq6);
        };
    }

    /** Whether there is a class below this one along the axis. */
    boolean hasLower(Axis axis) {
        int lower = nextLowerTenths(axis);
        return lower != NONE && lower <= scoreTenths();
    }

    /** The most severe vectors of this class, as far as the axis's metrics go. */
    List<String> highest(Axis axis) {
        return switch (axis) {
            case EQ1 -> EQ1_HIGHEST.get(eq1);
            case EQ2 -> EQ2_HIGHEST.get(eq2);
            case EQ3_EQ6 -> EQ3_EQ6_HIGHEST.get(eq3).get(eq6);
            case EQ4 -> EQ4_HIGHEST.get(eq4);
            case EQ5 -> List.of();
        };
    }

    /** How many steps the class spans along the axis. */
    int depth(Axis axis) {
        return switch (axis) {
            case EQ1 -> EQ1_DEPTH[eq1];
            case EQ2 -> EQ2_DEPTH[eq2];
            case EQ3_EQ6 -> EQ3_EQ6_DEPTH[eq3][eq6];
            case EQ4 -> EQ4_DEPTH[eq4];
            case EQ5 -> 1;
        };
    }

    private int nextLowerImpact() {
        if (eq3 == 0 && eq6 == 0) {
            return Math.max(tenths(eq1, eq2, 0, eq4, eq5, 1), tenths(eq1, eq2, 1, eq4, eq5, 0));
        }
        return eq3 == 1 && eq6 == 0
                ? tenths(eq1, eq2, 1, eq4, eq5, 1)
                : tenths(eq1, eq2, eq3 + 1, eq4, eq5, 1);
    }

    private static int tenths(int eq1, int eq2, int eq3, int eq4, int eq5, int eq6) {
        if (eq1 > 2 || eq2 > 1 || eq3 > 2 || eq4 > 2 || eq5 > 2) {
            return NONE;
        }
        return TENTHS[((((eq1 * 2 + eq2) * 3 + eq3) * 3 + eq4) * 3 + eq5) * 2 + eq6];
    }

    private static int[] table(String text) {
        return text.lines()
                .flatMap(line -> List.of(line.substring(4).split(" ", -1)).stream())
                .mapToInt(cell -> "-".equals(cell) ? NONE : Integer.parseInt(cell))
                .toArray();
    }
}
