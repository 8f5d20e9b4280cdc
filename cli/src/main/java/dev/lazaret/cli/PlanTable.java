package dev.lazaret.cli;

import dev.lazaret.base.Text;
import dev.lazaret.harden.Change;
import dev.lazaret.harden.PlannedImage;
import dev.lazaret.harden.Proposal;

import java.util.List;

/** A plan for people: what, why, which findings it clears, and the risk. */
record PlanTable(int width, boolean verbose) {

    private static final int STEP = 20;
    private static final int CLEARS = 7;
    private static final int RISK = 7;
    private static final int KEPT_SHOWN = 12;

    String text(String image, PlannedImage planned) {
        StringBuilder out = new StringBuilder();
        List<Proposal> proposals = planned.proposals();
        if (proposals.isEmpty()) {
            return Text.quote(image, 300) + ": nothing to harden.\n" + notes(planned);
        }
        out.append("Plan for ").append(Text.quote(image, 300)).append(": ");
        out.append(proposals.size()).append(proposals.size() == 1 ? " change" : " changes");
        out.append("; nothing was written (-o OUT writes).\n\n");
        int what = Math.max(30, Math.min(60, width - STEP - CLEARS - RISK - 3));
        row(out, what, "STEP", "WHAT", "CLEARS", "RISK");
        for (Proposal proposal : proposals) {
            row(
                    out,
                    what,
                    proposal.step(),
                    proposal.what(),
                    proposal.clears().isEmpty() ? "-" : "" + proposal.clears().size(),
                    proposal.risk().label());
            out.append(" ".repeat(STEP)).append(Text.quote(proposal.why(), 300)).append('\n');
            if (verbose) {
                proposal.changes().forEach(change -> detail(out, change));
            }
        }
        return out.append('\n').append(notes(planned)).toString();
    }

    private static void row(
            StringBuilder out, int what, String step, String text, String clears, String risk) {
        String shown = Text.quote(text, 300);
        out.append(pad(step, STEP)).append(pad(shown, what)).append(' ');
        out.append(pad(clears, CLEARS)).append(risk).append('\n');
    }

    private static String pad(String text, int length) {
        return text.length() >= length ? text + " " : text + " ".repeat(length - text.length());
    }

    private static void detail(StringBuilder out, Change change) {
        String text =
                switch (change) {
                    case Change.Remove(String path) -> "- " + path;
                    case Change.RemoveFrom(String path, int layer) ->
                            "- " + path + " (layer " + layer + ")";
                    case Change.ChangeMode(String path, int cleared, int set) ->
                            "  %s mode -%04o +%04o".formatted(path, cleared, set);
                    case Change.AddLink(String path, String target) ->
                            "  " + path + " -> " + target;
                    case Change.OfPath other -> "  " + other.path();
                    case Change.OfConfig other -> "  " + other;
                    case Change.Squash squash -> "  from layer " + squash.fromLayer();
                    case Change.Recompress recompress -> "  " + recompress.compression();
                };
        out.append(" ".repeat(STEP)).append(Text.quote(text, 300)).append('\n');
    }

    /** What stays although a step is for it; empty when nothing does. */
    static String left(List<PlannedImage.Left> left) {
        StringBuilder out = new StringBuilder(left.isEmpty() ? "" : "Not removed:\n");
        left.stream()
                .limit(KEPT_SHOWN)
                .forEach(one ->
                        out.append("  ")
                                .append(Text.quote(one.path(), 200))
                                .append(": ")
                                .append(Text.quote(one.why(), 300))
                                .append('\n'));
        if (left.size() > KEPT_SHOWN) {
            out.append("  and ").append(left.size() - KEPT_SHOWN).append(" more\n");
        }
        return out.toString();
    }

    private static String notes(PlannedImage planned) {
        StringBuilder out = new StringBuilder();
        if (!planned.kept().isEmpty()) {
            out.append("Kept, because the entry point needs it:\n");
            planned.kept().stream()
                    .limit(KEPT_SHOWN)
                    .forEach(kept ->
                            out.append("  ")
                                    .append(Text.quote(kept.path(), 200))
                                    .append(": ")
                                    .append(Text.quote(String.join(", ", kept.why()), 300))
                                    .append('\n'));
            if (planned.kept().size() > KEPT_SHOWN) {
                out.append("  and ").append(planned.kept().size() - KEPT_SHOWN).append(" more\n");
            }
        }
        out.append(left(planned.left()));
        if (!planned.unproven().isEmpty()) {
            out.append("Not proven about the entry point:\n");
            planned.unproven()
                    .forEach(text -> out.append("  ").append(Text.quote(text, 300)).append('\n'));
        }
        return out.toString();
    }
}
