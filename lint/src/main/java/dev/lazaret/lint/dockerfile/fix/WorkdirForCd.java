package dev.lazaret.lint.dockerfile.fix;

import dev.lazaret.lint.dockerfile.rules.Run;
import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.shell.Join;
import dev.lazaret.lint.dockerfile.shell.Script;
import dev.lazaret.lint.dockerfile.shell.ShellWord;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Writes {@code WORKDIR /x} before a RUN for the {@code cd /x &&} it begins with, and the folder
 * that was set before behind it, unless the next instruction sets one anyway. Both must be absolute
 * and written out.
 */
final class WorkdirForCd implements Repair {

    @Override
    public String rule() {
        return "dockerfile/cd-instead-of-workdir";
    }

    @Override
    public void repair(Draft draft) {
        for (Run run : draft.build().runs()) {
            if (!run.commands().isEmpty() && draft.isFound(run.commands().getFirst().at())) {
                repair(draft, run);
            }
        }
    }

    private static void repair(Draft draft, Run run) {
        Instruction instruction = run.instruction();
        List<Command> commands = run.commands();
        Command cd = commands.getFirst();
        int index = run.stage().instructions().indexOf(instruction);
        if (index < 0 || !isSimple(run, cd)) {
            draft.skip(instruction.at(), "more than a plain 'cd /folder &&' depends on the folder");
            return;
        }
        @Nullable String back = folderAfter(run.stage(), index);
        if (back == null) {
            draft.skip(instruction.at(), "the folder to go back to is not known");
            return;
        }
        int start = draft.offset(instruction.at());
        int from = draft.offset(cd.at());
        int to = draft.offset(commands.get(1).at());
        String indent = draft.indent(instruction.at().line());
        draft.insert(start, "WORKDIR " + cd.argument(0) + draft.lineEnd() + indent);
        draft.replace(from, to, "");
        if (!back.isEmpty()) {
            int end = endOf(instruction);
            draft.insert(end, draft.lineEnd() + indent + "WORKDIR " + back);
        }
        draft.changed(instruction.at(), "WORKDIR " + cd.argument(0) + " for cd");
    }

    private static int endOf(Instruction instruction) {
        int last = instruction.source().text().stripTrailing().length() - 1;
        return instruction.source().fileOffset(last) + 1;
    }

    /** Nothing else in the RUN may tell the difference between cd and WORKDIR. */
    private static boolean isSimple(Run run, Command cd) {
        Instruction instruction = run.instruction();
        String text = instruction.source().text();
        Script script = run.scripts().getFirst();
        List<Command> all = script.commands();
        return instruction.flags().isEmpty()
                && instruction.heredocs().isEmpty()
                && !instruction.isExec()
                && instruction.comments().isEmpty()
                && all.size() > 1
                && cd.arguments().size() == 1
                && cd.assignments().isEmpty()
                && cd.redirects().isEmpty()
                && isPlain(cd.arguments().getFirst())
                && all.get(1).join() == Join.AND
                && all.get(1).depth() == 0
                && startsRight(all.get(1))
                && all.stream().noneMatch(command -> command.join() == Join.OR)
                && !text.contains("PWD")
                && all.stream().noneMatch(c -> c.isNamed("cd") && c.hasArgument("-"));
    }

    /** A compound command ({@code &&} then if, a parenthesis ...) begins before its first word. */
    private static boolean startsRight(Command next) {
        return !next.words().isEmpty() && next.assignments().isEmpty();
    }

    private static boolean isPlain(ShellWord folder) {
        return !folder.dynamic()
                && !folder.quoted()
                && folder.text().startsWith("/")
                && folder.text().chars().allMatch(WorkdirForCd::isPlain);
    }

    private static boolean isPlain(int c) {
        return Character.isLetterOrDigit(c) || "/._-+".indexOf(c) >= 0;
    }

    /** What to set behind the RUN: empty when nothing needs it, null when that is not known. */
    private static @Nullable String folderAfter(Stage stage, int index) {
        List<Instruction> all = stage.instructions();
        if (index + 1 < all.size() && isAbsolute(all.get(index + 1))) {
            return "";
        }
        for (Instruction before : all.subList(0, index).reversed()) {
            if (before.keyword() == Keyword.WORKDIR) {
                return isAbsolute(before) ? before.arguments() : null;
            }
        }
        return null;
    }

    private static boolean isAbsolute(Instruction instruction) {
        return instruction.keyword() == Keyword.WORKDIR
                && instruction.arguments().startsWith("/")
                && instruction.arguments().chars().allMatch(WorkdirForCd::isPlain);
    }
}
