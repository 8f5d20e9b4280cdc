package dev.lazaret.lint.dockerfile.fix;

import dev.lazaret.lint.dockerfile.rules.PackageCommand;
import dev.lazaret.lint.dockerfile.rules.Run;
import dev.lazaret.lint.dockerfile.shell.ShellWord;

/**
 * Adds an option to a call of a package manager, behind its action: {@code apt-get install -y}.
 *
 * @param rule that asks for the option
 */
record AddOption(String rule, String manager, String option) implements Repair {

    @Override
    public void repair(Draft draft) {
        for (Run run : draft.build().runs()) {
            for (PackageCommand call : run.packageCommands()) {
                boolean called = call.manager().equals(manager) || isApt(call.manager());
                if (called && draft.isFound(call.command().at())) {
                    add(draft, call);
                }
            }
        }
    }

    /** apt and apt-get take the same options. */
    private boolean isApt(String called) {
        return manager.equals("apt-get") && called.equals("apt");
    }

    private void add(Draft draft, PackageCommand call) {
        ShellWord action =
                call.command().arguments().stream()
                        .filter(word -> word.text().equals(call.action()))
                        .findFirst()
                        .orElseThrow();
        int start = draft.offset(action.at());
        int end = start + action.text().length();
        boolean plain = draft.reads(start, action.text()) && Character.isWhitespace(draft.at(end));
        if (!plain || call.command().hasArgument("--no-network")) {
            draft.skip(call.command().at(), option + " cannot be added to a quoted command");
            return;
        }
        draft.insert(end, " " + option);
        draft.changed(
                call.command().at(),
                "added " + option + " to " + call.manager() + " " + call.action());
    }
}
