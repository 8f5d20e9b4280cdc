package dev.lazaret.harden.reach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Scripts: the interpreter in the first line, and for shells the commands in the text. */
final class ScriptFollower implements Follower {

    private static final int SCRIPT_BYTES_MAX = 1 << 20;
    private static final int FIRST_LINE_MAX = 4_096;

    @Override
    public boolean follows(ReachedFile file) throws IOException {
        return file.startsWith("#!");
    }

    @Override
    public void follow(ReachedFile file, Walk walk) throws IOException {
        String head = new String(file.content().head(FIRST_LINE_MAX), StandardCharsets.UTF_8);
        int end = head.indexOf('\n');
        String line = head.substring(2, end < 0 ? head.length() : end).strip();
        List<String> words = new ArrayList<>(List.of(line.split("\\s+", -1)));
        if (words.getFirst().isEmpty()) {
            walk.unproven(file.path(), "its first line names no interpreter");
            return;
        }
        words.add("/" + file.path());
        Cause cause = Cause.certain(file.path(), "interpreter of");
        String program = walk.commands().startScript(words, cause);
        if (program == null) {
            walk.unproven(
                    file.path(),
                    "its interpreter "
                            + words.getFirst()
                            + " is not in the image: it does not run");
        } else if (Shells.isShell(program)) {
            byte[] text = file.content().head(SCRIPT_BYTES_MAX);
            new ShellScript(file.path(), walk).read(new String(text, StandardCharsets.UTF_8));
        } else if (!Runtimes.isKnown(program)) {
            walk.unproven(file.path(), "is a script of " + program + ", whose needs are not known");
        }
    }
}
