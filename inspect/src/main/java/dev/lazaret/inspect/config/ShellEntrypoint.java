package dev.lazaret.inspect.config;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;

import java.util.List;
import java.util.Set;

/** Under a shell the program is not process 1 and gets no signals. */
public final class ShellEntrypoint implements ImageRule {

    public static final Rule RULE =
            new Rule(
                    "image/shell-entrypoint",
                    List.of("DL3025"),
                    Severity.LOW,
                    "The entry point runs under a shell",
                    "Write ENTRYPOINT and CMD as JSON arrays: [\"program\", \"argument\"].");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(InspectedImage image, FindingList to) {
        List<String> entrypoint = image.config().entrypoint();
        List<String> command = image.config().command();
        if (isShellForm(entrypoint)) {
            to.configuration("ENTRYPOINT " + entrypoint.subList(0, 2));
        } else if (entrypoint.isEmpty() && isShellForm(command)) {
            to.configuration("CMD " + command.subList(0, 2));
        }
    }

    private static final Set<String> SHELLS =
            Set.of("/bin/sh", "/bin/bash", "/bin/ash", "/bin/dash", "sh", "bash", "cmd");

    /** An explicit exec hands the process over, so signals arrive. */
    private static boolean isShellForm(List<String> words) {
        return words.size() == 3
                && SHELLS.contains(words.get(0))
                && (words.get(1).equals("-c") || words.get(1).equals("/S /C"))
                && !words.get(2).stripLeading().startsWith("exec ");
    }
}
