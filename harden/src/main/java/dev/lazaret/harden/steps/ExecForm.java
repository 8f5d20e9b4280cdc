package dev.lazaret.harden.steps;

import dev.lazaret.harden.Change;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.Proposal;
import dev.lazaret.harden.Risk;
import dev.lazaret.harden.Step;
import dev.lazaret.harden.StepOptions;
import dev.lazaret.layers.FileTree;
import dev.lazaret.oci.ImageConfig;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The program becomes process 1 and gets its signals: an entry point in shell form is written in
 * exec form where both mean the same, a stop signal that no kernel knows becomes SIGTERM.
 */
public final class ExecForm implements Step {

    private static final Set<String> SHELLS = Set.of("/bin/sh", "/bin/bash", "/bin/ash", "sh");

    /** Words a shell would hand on unchanged, parted by single blanks. */
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9_./:,@%+-]++(?: [A-Za-z0-9_./:,@%+=-]++)*+");

    private static final Pattern SIGNAL =
            Pattern.compile(
                    "(?:SIG)?(?:HUP|INT|QUIT|ILL|TRAP|ABRT|BUS|FPE|KILL|USR1|SEGV|USR2|PIPE|ALRM"
                            + "|TERM|CHLD|CONT|STOP|TSTP|TTIN|TTOU|URG|XCPU|XFSZ|VTALRM|PROF|WINCH"
                            + "|IO|PWR|SYS|RTMIN(?:\\+\\d{1,2})?|RTMAX(?:-\\d{1,2})?)"
                            + "|[1-9]|[1-5]\\d|6[0-4]");

    @Override
    public String id() {
        return "exec-form";
    }

    @Override
    public String title() {
        return "Start the program without a shell, stop it with a signal that exists";
    }

    @Override
    public List<String> options() {
        return List.of("stop-signal");
    }

    @Override
    public boolean changesStart() {
        return true;
    }

    @Override
    public List<Proposal> plan(ImageView image, StepOptions options) throws IOException {
        List<Proposal> proposals = new ArrayList<>();
        command(image, proposals);
        signal(image.config(), options.one("stop-signal", ""), proposals);
        return proposals;
    }

    private void command(ImageView image, List<Proposal> proposals) {
        ImageConfig config = image.config();
        boolean byEntrypoint = !config.entrypoint().isEmpty();
        List<String> words = words(byEntrypoint ? config.entrypoint() : config.command());
        if (words.isEmpty() || !isProgram(image, words.getFirst())) {
            return;
        }
        Change change =
                byEntrypoint
                        ? new Change.SetCommand(words, List.of())
                        : new Change.SetCommand(List.of(), words);
        proposals.add(
                new Proposal(
                        id(),
                        "start " + words.getFirst() + " without a shell",
                        "under a shell the program is not process 1 and gets no signals",
                        Cleared.of(image, "image/shell-entrypoint"),
                        Risk.LOW,
                        List.of(change)));
    }

    /** The words of a shell form that means the same without the shell; none where it does not. */
    private static List<String> words(List<String> stated) {
        boolean shell =
                stated.size() == 3 && SHELLS.contains(stated.get(0)) && stated.get(1).equals("-c");
        if (!shell) {
            return List.of();
        }
        String line = stated.get(2).strip();
        String command = line.startsWith("exec ") ? line.substring(5).strip() : line;
        return PLAIN.matcher(command).matches() ? List.of(command.split(" ", -1)) : List.of();
    }

    /** What only the shell knows ({@code cd}, {@code exec}) is no file. */
    private static boolean isProgram(ImageView image, String word) {
        if (word.contains("/")) {
            return word.startsWith("/") && isFile(image, word.substring(1));
        }
        return List.of("usr/local/sbin", "usr/local/bin", "usr/sbin", "usr/bin", "sbin", "bin")
                .stream()
                .anyMatch(directory -> isFile(image, directory + "/" + word));
    }

    private static boolean isFile(ImageView image, String path) {
        String real = image.tree().resolve(path);
        FileTree.Node node = real == null ? null : image.tree().find(real);
        return node != null && node.entry().executable();
    }

    private void signal(ImageConfig config, String wanted, List<Proposal> proposals) {
        String stated = config.stopSignal();
        boolean broken = !stated.isEmpty() && !SIGNAL.matcher(stated).matches();
        String signal = wanted.isEmpty() ? broken ? "SIGTERM" : stated : wanted;
        if (!signal.equals(stated)) {
            proposals.add(
                    new Proposal(
                            id(),
                            "stop with " + signal,
                            broken ? "'" + stated + "' is no signal" : "the plan names this signal",
                            List.of(),
                            Risk.LOW,
                            List.of(new Change.SetStopSignal(signal))));
        }
    }
}
