package dev.lazaret.cli.harden;

import dev.lazaret.harden.Change;
import dev.lazaret.harden.PlannedImage;
import dev.lazaret.harden.Proposal;
import dev.lazaret.report.table.Page;
import dev.lazaret.report.table.Page.Style;
import dev.lazaret.report.table.TableOptions;

import java.util.List;
import java.util.function.Function;

/** A plan for people: what, why, which findings it clears, and the risk. */
final class PlanTable {

    private static final int STEP = 20;
    private static final int CLEARS = 8;
    private static final int RISK = 8;
    private static final int SHOWN = 12;

    private final TableOptions options;
    private final Page page;

    PlanTable(TableOptions options) {
        this.options = options;
        this.page = new Page(options);
    }

    /** The whole plan of an image. */
    String text(String image, PlannedImage planned) {
        List<Proposal> proposals = planned.proposals();
        if (proposals.isEmpty()) {
            page.add(image, Style.BOLD).add(": nothing to harden.").end();
        } else {
            int changes = proposals.size();
            page.add("Plan for ")
                    .add(image, Style.BOLD)
                    .add(": " + changes + (changes == 1 ? " change" : " changes"))
                    .add("; nothing was written (-o OUT writes).")
                    .end()
                    .end();
            row("STEP", "WHAT", "CLEARS", "RISK", Style.DIM);
            proposals.forEach(this::proposal);
        }
        notes(planned);
        return page.toString();
    }

    /** What stays although a step is for it; empty when nothing does. */
    String left(List<PlannedImage.Left> left) {
        list("Not removed:", left, one -> one.path() + ": " + one.why());
        return page.toString();
    }

    private void proposal(Proposal proposal) {
        String clears = proposal.clears().isEmpty() ? "-" : "" + proposal.clears().size();
        row(proposal.step(), proposal.what(), clears, proposal.risk().label(), Style.PLAIN);
        page.paragraph(" ".repeat(STEP), proposal.why(), Style.DIM);
        if (options.verbose()) {
            proposal.changes()
                    .forEach(change ->
                            page.paragraph(" ".repeat(STEP), detail(change), Style.PLAIN));
        }
    }

    private void row(String step, String what, String clears, String risk, Style style) {
        int room = Math.min(60, options.width() - STEP - CLEARS - RISK);
        page.cell(step, STEP, style).cell(what, room, style);
        page.add(" ").cell(clears, CLEARS - 1, style).add(risk, style).end();
    }

    private static String detail(Change change) {
        return switch (change) {
            case Change.Remove(String path) -> "- " + path;
            case Change.RemoveFrom(String path, int layer) ->
                    "- " + path + " (layer " + layer + ")";
            case Change.ChangeMode(String path, int cleared, int set) ->
                    "  %s mode -%04o +%04o".formatted(path, cleared, set);
            case Change.AddLink(String path, String target) -> "  " + path + " -> " + target;
            case Change.OfPath other -> "  " + other.path();
            case Change.OfConfig other -> "  " + other;
            case Change.Squash squash -> "  from layer " + squash.fromLayer();
            case Change.Recompress recompress -> "  " + recompress.compression();
        };
    }

    private void notes(PlannedImage planned) {
        list(
                "Kept, because the entry point needs it:",
                planned.kept(),
                kept -> kept.path() + ": " + String.join(", ", kept.why()));
        list("Not removed:", planned.left(), one -> one.path() + ": " + one.why());
        list("Not proven about the entry point:", planned.unproven(), text -> text);
    }

    private <T> void list(String title, List<T> entries, Function<T, String> words) {
        if (entries.isEmpty()) {
            return;
        }
        page.heading(title);
        int shown = options.verbose() ? entries.size() : Math.min(SHOWN, entries.size());
        for (T entry : entries.subList(0, shown)) {
            page.paragraph("  ", words.apply(entry), Style.PLAIN);
        }
        if (shown < entries.size()) {
            page.add("  and " + (entries.size() - shown) + " more; --verbose lists them").end();
        }
    }
}
