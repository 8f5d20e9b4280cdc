package dev.lazaret.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two texts as a unified diff (POSIX {@code diff -u}, with the names {@code a/NAME} and {@code
 * b/NAME}). The shortest edit is searched for up to a bound of work; beyond it the middle of the
 * file is shown as replaced, which is still a true diff.
 */
public final class Diff {

    private static final int CONTEXT = 3;

    /** Edits searched for: memory and time grow with its square. */
    private static final int EDITS_MAX = 1_000;

    private final List<String> before;
    private final List<String> after;

    /** For each line of the one text its twin in the other, -1 when it has none. */
    private final int[] twin;

    private Diff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        this.twin = new int[before.size()];
    }

    /** The diff, empty when the texts are equal. */
    public static String unified(String name, String before, String after) {
        if (before.equals(after)) {
            return "";
        }
        Diff diff = new Diff(lines(before), lines(after));
        diff.align();
        return "--- a/" + name + "\n+++ b/" + name + "\n" + diff.hunks();
    }

    /** Each line with its line end, so that a missing last one shows. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    private void align() {
        Arrays.fill(twin, -1);
        int head = 0;
        int shorter = Math.min(before.size(), after.size());
        while (head < shorter && before.get(head).equals(after.get(head))) {
            twin[head] = head;
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail)
                        .equals(after.get(after.size() - 1 - tail))) {
            tail++;
            twin[before.size() - tail] = after.size() - tail;
        }
        alignMiddle(head, before.size() - tail, after.size() - tail);
    }

    /** Myers, "An O(ND) difference algorithm" (1986), greedy form, on what lies between. */
    private void alignMiddle(int from, int beforeEnd, int afterEnd) {
        int n = beforeEnd - from;
        int m = afterEnd - from;
        int bound = Math.min(n + m, EDITS_MAX);
        int[] reach = new int[2 * bound + 3];
        List<int[]> trace = new ArrayList<>();
        for (int d = 0; d <= bound; d++) {
            trace.add(Arrays.copyOfRange(reach, bound + 1 - d - 1, bound + 1 + d + 2));
            for (int k = -d; k <= d; k += 2) {
                int at = bound + 1 + k;
                boolean down = k == -d || (k != d && reach[at - 1] < reach[at + 1]);
                int x = down ? reach[at + 1] : reach[at - 1] + 1;
                int y = x - k;
                while (x < n && y < m && before.get(from + x).equals(after.get(from + y))) {
                    x++;
                    y++;
                }
                reach[at] = x;
                if (x >= n && y >= m) {
                    backtrack(from, trace, n, m);
                    return;
                }
            }
        }
    }

    /** Walks the trace from the end: at each step the snake of equal lines, then one edit. */
    private void backtrack(int from, List<int[]> trace, int n, int m) {
        int x = n;
        int y = m;
        for (int d = trace.size() - 1; d >= 0; d--) {
            int[] reach = trace.get(d);
            int k = x - y;
            int at = d + 1 + k;
            boolean down = k == -d || (k != d && reach[at - 1] < reach[at + 1]);
            int previousX = d == 0 ? 0 : down ? reach[at + 1] : reach[at - 1];
            int snakeStart = d == 0 || down ? previousX : previousX + 1;
            while (x > snakeStart) {
                x--;
                y--;
                twin[from + x] = from + y;
            }
            x = previousX;
            y = previousX - (down ? k + 1 : k - 1);
        }
    }

    private String hunks() {
        StringBuilder out = new StringBuilder();
        int b = 0;
        int a = 0;
        while (true) {
            while (b < before.size() && twin[b] == a) {
                b++;
                a++;
            }
            if (b >= before.size() && a >= after.size()) {
                return out.toString();
            }
            int lead = Math.min(CONTEXT, Math.min(a, b));
            Hunk hunk = new Hunk(b - lead, a - lead);
            for (int i = lead; i > 0; i--) {
                hunk.same(before.get(b - i));
            }
            int[] end = fill(hunk, b, a);
            b = end[0];
            a = end[1];
            hunk.write(out);
        }
    }

    /** Adds lines until more than twice the context is unchanged; returns where it ended. */
    private int[] fill(Hunk hunk, int beforeStart, int afterStart) {
        int b = beforeStart;
        int a = afterStart;
        while (b < before.size() || a < after.size()) {
            if (b < before.size() && twin[b] == a) {
                int run = run(b, a);
                boolean last =
                        run > 2 * CONTEXT || (b + run >= before.size() && a + run >= after.size());
                int taken = last ? Math.min(run, CONTEXT) : run;
                for (int i = 0; i < taken; i++) {
                    hunk.same(before.get(b + i));
                }
                b += taken;
                a += taken;
                if (last) {
                    break;
                }
            } else if (b < before.size() && twin[b] < 0) {
                hunk.removed(before.get(b++));
            } else {
                hunk.added(after.get(a++));
            }
        }
        return new int[] {b, a};
    }

    /** Unchanged lines from here, counted no further than matters. */
    private int run(int b, int a) {
        int run = 0;
        while (run <= 2 * CONTEXT && b + run < before.size() && twin[b + run] == a + run) {
            run++;
        }
        return run;
    }

    /** One piece of the diff while it grows. */
    private static final class Hunk {
        private final int beforeStart;
        private final int afterStart;
        private final StringBuilder lines = new StringBuilder();
        private int removed;
        private int added;
        private int same;

        Hunk(int beforeStart, int afterStart) {
            this.beforeStart = beforeStart;
            this.afterStart = afterStart;
        }

        void same(String line) {
            same++;
            line(' ', line);
        }

        void removed(String line) {
            removed++;
            line('-', line);
        }

        void added(String line) {
            added++;
            line('+', line);
        }

        private void line(char sign, String line) {
            lines.append(sign).append(line);
            if (!line.endsWith("\n")) {
                lines.append("\n\\ No newline at end of file\n");
            }
        }

        void write(StringBuilder out) {
            out.append("@@ -").append(range(beforeStart, same + removed));
            out.append(" +").append(range(afterStart, same + added)).append(" @@\n").append(lines);
        }

        /** An empty range names the line before it. */
        private static String range(int start, int count) {
            int first = count == 0 ? start : start + 1;
            return count == 1 ? "" + first : first + "," + count;
        }
    }
}
