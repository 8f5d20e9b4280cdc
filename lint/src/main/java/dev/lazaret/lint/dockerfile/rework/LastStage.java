package dev.lazaret.lint.dockerfile.rework;

import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What comes at the end: a clean-up by root, settings, and perhaps an empty stage for it all. */
final class LastStage {

    private static final int WIDTH = 96;
    private static final String NAME = "built";

    /** Settings of the image that no command of the build sees. */
    private static final Set<Keyword> MOVED =
            EnumSet.of(
                    Keyword.CMD,
                    Keyword.ENTRYPOINT,
                    Keyword.EXPOSE,
                    Keyword.HEALTHCHECK,
                    Keyword.LABEL,
                    Keyword.STOPSIGNAL);

    private final Reworking reworking;
    private final List<Stage> stages;
    private final Stage last;
    private final Rework rework;

    LastStage(Reworking reworking, List<Stage> stages, Rework rework) {
        this.reworking = reworking;
        this.stages = stages;
        this.last = stages.getLast();
        this.rework = rework;
    }

    void rewrite() {
        if (rework.commands().isEmpty() && rework.instructions().isEmpty() && !rework.oneLayer()) {
            return;
        }
        Set<Keyword> restated = restated();
        for (Instruction instruction : last.instructions()) {
            if (restated.contains(instruction.keyword())) {
                reworking.remove(instruction);
                reworking.changed(instruction, instruction.keyword() + " moves to the end");
            }
        }
        StringBuilder end = new StringBuilder();
        String text = reworking.text();
        boolean lastGoes =
                !last.instructions().isEmpty()
                        && restated.contains(last.instructions().getLast().keyword());
        end.append(text.endsWith("\n") || lastGoes ? "" : "\n");
        cleanUp(end);
        if (rework.oneLayer()) {
            end.append("\n# One layer: what an earlier one replaced or removed does not ship.\n");
            end.append("FROM scratch\nCOPY --from=").append(name()).append(" / /\n");
        }
        rework.instructions().forEach(line -> end.append(line).append('\n'));
        reworking.insert(text.length(), end.toString().replace("\n", reworking.lineEnd()));
        reworking.changed(last.from(), summary());
    }

    /** What stands at the end anew; USER stays, for a later RUN may count on it. */
    private Set<Keyword> restated() {
        Set<Keyword> stated = EnumSet.noneOf(Keyword.class);
        for (String line : rework.instructions()) {
            stated.add(Keyword.valueOf(line.substring(0, line.indexOf(' '))));
        }
        if (rework.oneLayer()) {
            stated.addAll(MOVED);
        } else {
            stated.remove(Keyword.LABEL); // they add up
        }
        stated.retainAll(MOVED);
        return stated;
    }

    private String summary() {
        String run = rework.commands().isEmpty() ? "" : "the last stage ends with a clean-up; ";
        String layer = rework.oneLayer() ? "it is copied into an empty stage; " : "";
        return run + layer + "settings at the end";
    }

    private void cleanUp(StringBuilder end) {
        if (!rework.commands().isEmpty()) {
            end.append("\nUSER root\nRUN ");
            end.append(
                    rework.commands().stream()
                            .map(LastStage::wrapped)
                            .collect(Collectors.joining(" \\\n && ")));
            end.append('\n');
        }
    }

    private static String wrapped(List<String> words) {
        StringBuilder lines = new StringBuilder();
        int column = 4;
        for (String word : words) {
            if (column + word.length() > WIDTH && column > 4) {
                lines.append("\\\n      ");
                column = 6;
            }
            lines.append(word).append(' ');
            column += word.length() + 1;
        }
        return lines.toString().stripTrailing();
    }

    /** The stage's name, given if it has none. */
    private String name() {
        if (!last.name().isEmpty()) {
            return last.name();
        }
        Set<String> taken =
                stages.stream()
                        .map(stage -> stage.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        String name = NAME;
        for (int i = 2; taken.contains(name); i++) {
            name = NAME + i;
        }
        reworking.insert(reworking.end(last.from()), " AS " + name);
        return name;
    }
}
