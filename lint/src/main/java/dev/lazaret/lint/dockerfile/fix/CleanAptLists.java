package dev.lazaret.lint.dockerfile.fix;

import dev.lazaret.lint.dockerfile.rules.Build;
import dev.lazaret.lint.dockerfile.rules.Run;
import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.shell.Join;
import dev.lazaret.lint.dockerfile.shell.Script;
import dev.lazaret.lint.dockerfile.syntax.Dockerfile;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Position;
import dev.lazaret.lint.dockerfile.syntax.SourceText;

import java.util.List;
import java.util.Set;

/** Ends a RUN that fetches apt's lists with their removal, where nothing later needs them. */
final class CleanAptLists implements Repair {

    private static final String CLEAN = "&& rm -rf /var/lib/apt/lists/*";
    private static final Set<String> NO_LISTS_NEEDED =
            Set.of("update", "clean", "autoclean", "autoremove", "remove", "purge", "");

    @Override
    public String rule() {
        return "dockerfile/apt-lists-left";
    }

    @Override
    public void repair(Draft draft) {
        for (Run run : draft.build().runs()) {
            run.packageCommands().stream()
                    .map(call -> call.command().at())
                    .filter(draft::isFound)
                    .findFirst()
                    .ifPresent(at -> repair(draft, run, at));
        }
    }

    private static void repair(Draft draft, Run run, Position at) {
        Instruction instruction = run.instruction();
        boolean plain =
                !instruction.isExec()
                        && instruction.heredocs().isEmpty()
                        && run.stage().instructions().contains(instruction);
        if (!plain) {
            draft.skip(at, "the lists cannot be removed within JSON, a heredoc or ONBUILD");
        } else if (!run.calls("apt-get", "install") && !run.calls("apt", "install")) {
            draft.skip(at, "the RUN installs nothing, so a later one may need the lists");
        } else if (isNeededLater(draft.build(), run)) {
            draft.skip(at, "a later RUN uses apt without an update of its own");
        } else {
            append(draft, instruction, at);
        }
    }

    private static boolean isNeededLater(Build build, Run run) {
        List<Run> runs = build.runs();
        return runs.subList(runs.indexOf(run) + 1, runs.size()).stream()
                .filter(later -> later.stage().isOn(run.stage()))
                .filter(later -> !later.calls("apt-get", "update") && !later.calls("apt", "update"))
                .flatMap(later -> later.packageCommands().stream())
                .filter(call -> call.manager().startsWith("apt"))
                .anyMatch(call -> !NO_LISTS_NEEDED.contains(call.action()));
    }

    private static void append(Draft draft, Instruction instruction, Position at) {
        SourceText source = instruction.source();
        String text = source.text().stripTrailing();
        if (!becomesLast(text, instruction.argumentsStart())) {
            draft.skip(at, "the removal of the lists cannot be added at the end of the RUN");
            return;
        }
        int last = text.length() - 1;
        int line = source.position(last).line();
        boolean oneLine = line == instruction.at().line();
        Dockerfile file = draft.build().file();
        String before = oneLine ? " " : " " + file.escape() + draft.lineEnd() + draft.indent(line);
        draft.insert(source.fileOffset(last) + 1, before + CLEAN);
        draft.changed(at, "removed the package lists at the end of the RUN");
    }

    /**
     * Whether the shell would run it last, and only if all went well: no comment, no background.
     */
    private static boolean becomesLast(String text, int from) {
        if (text.replace("&&", "").replace(">&", "").replace("&>", "").indexOf('&') >= 0) {
            return false;
        }
        Position start = new Position(1, 1);
        List<Command> before = Script.parse(SourceText.at(text, 0, start), from).commands();
        Script after = Script.parse(SourceText.at(text + " " + CLEAN, 0, start), from);
        Command last = after.commands().getLast();
        return after.complete()
                && after.commands().size() == before.size() + 1
                && last.isNamed("rm")
                && last.join() == Join.AND
                && last.depth() == 0
                && ";&|".indexOf(text.charAt(text.length() - 1)) < 0;
    }
}
