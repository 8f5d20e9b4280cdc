package dev.lazaret.lint.dockerfile.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Programs that run the program named in their arguments, and how to find that in them. */
final class Wrappers {

    /** Wrappers within wrappers; deeper ones are taken for the program. */
    private static final int DEPTH_MAX = 8;

    /**
     * How a wrapper is called.
     *
     * @param valued short and long options whose value is the next word
     * @param assigns whether {@code NAME=value} may stand before the program
     * @param operands words before the program: a user, a time
     */
    private record Wrapper(Set<String> valued, boolean assigns, int operands) {}

    private static final Wrapper PLAIN = new Wrapper(Set.of(), false, 0);

    private static final Map<String, Wrapper> KNOWN =
            Map.ofEntries(
                    Map.entry(
                            "sudo",
                            new Wrapper(
                                    Set.of(
                                            "-u",
                                            "--user",
                                            "-g",
                                            "--group",
                                            "-h",
                                            "--host",
                                            "-p",
                                            "--prompt",
                                            "-C",
                                            "-r",
                                            "-t",
                                            "-T",
                                            "-U",
                                            "-D",
                                            "-R"),
                                    true,
                                    0)),
                    Map.entry("doas", new Wrapper(Set.of("-u", "-C"), false, 0)),
                    Map.entry(
                            "env", new Wrapper(Set.of("-u", "--unset", "-C", "--chdir"), true, 0)),
                    Map.entry("exec", new Wrapper(Set.of("-a"), false, 0)),
                    Map.entry("command", PLAIN),
                    Map.entry("time", new Wrapper(Set.of("-f", "-o"), false, 0)),
                    Map.entry("nice", new Wrapper(Set.of("-n", "--adjustment"), false, 0)),
                    Map.entry("ionice", new Wrapper(Set.of("-c", "-n"), false, 0)),
                    Map.entry("nohup", PLAIN),
                    Map.entry("setsid", PLAIN),
                    Map.entry("fakeroot", PLAIN),
                    Map.entry("eatmydata", PLAIN),
                    Map.entry("busybox", PLAIN),
                    Map.entry(
                            "timeout",
                            new Wrapper(Set.of("-s", "--signal", "-k", "--kill-after"), false, 1)),
                    Map.entry("stdbuf", new Wrapper(Set.of("-i", "-o", "-e"), false, 0)),
                    Map.entry("gosu", new Wrapper(Set.of(), false, 1)),
                    Map.entry("su-exec", new Wrapper(Set.of(), false, 1)),
                    Map.entry("runuser", new Wrapper(Set.of("-u", "-g", "-G"), false, 0)),
                    Map.entry(
                            "xargs",
                            new Wrapper(
                                    Set.of("-I", "-n", "-P", "-L", "-s", "-E", "-d", "-a"),
                                    false,
                                    0)));

    private Wrappers() {}

    /** The words of the program that is run in the end; the same ones when none is wrapped. */
    static List<ShellWord> unwrap(List<ShellWord> words) {
        List<ShellWord> rest = words;
        for (int depth = 0; depth < DEPTH_MAX && !rest.isEmpty(); depth++) {
            String name = Command.baseName(rest.getFirst().text());
            Wrapper wrapper = KNOWN.get(name);
            List<ShellWord> inner = wrapper == null ? List.of() : inner(name, wrapper, rest);
            if (inner.isEmpty()) {
                return rest;
            }
            rest = inner;
        }
        return rest;
    }

    private static List<ShellWord> inner(String name, Wrapper wrapper, List<ShellWord> words) {
        int at = 1;
        while (at < words.size()) {
            ShellWord word = words.get(at);
            String text = word.text();
            boolean assignment = wrapper.assigns && ShellParser.isAssignment(text);
            if (!word.isOption() && !assignment) {
                break;
            }
            at++;
            if (text.equals("--")) {
                break;
            }
            if (runsNothing(name, text)) {
                return List.of();
            }
            if (name.equals("env") && isSplit(text)) {
                return split(text, words, at);
            }
            at += wrapper.valued.contains(text) ? 1 : 0;
        }
        at += wrapper.operands;
        return at < words.size() ? words.subList(at, words.size()) : List.of();
    }

    /** {@code command -v x} only asks for x; {@code runuser -c} has a text, no words. */
    private static boolean runsNothing(String name, String option) {
        return switch (name) {
            case "command" -> option.equals("-v") || option.equals("-V") || option.equals("-pv");
            case "runuser" -> option.equals("-c");
            default -> false;
        };
    }

    private static boolean isSplit(String option) {
        return option.equals("-S") || option.startsWith("--split-string");
    }

    /** {@code env -S 'A=b program argument' more}: the words of the text, all where it stands. */
    private static List<ShellWord> split(String option, List<ShellWord> words, int next) {
        int equals = option.indexOf('=');
        int at = equals < 0 ? next : next - 1;
        if (at >= words.size()) {
            return List.of();
        }
        ShellWord whole = words.get(at);
        String text = equals < 0 ? whole.text() : option.substring(equals + 1);
        List<ShellWord> all = new ArrayList<>();
        for (String part : text.strip().split("\\s++", -1)) {
            if (!part.isEmpty() && !(all.isEmpty() && ShellParser.isAssignment(part))) {
                all.add(
                        new ShellWord(
                                part,
                                whole.dynamic(),
                                true,
                                whole.offset(),
                                whole.end(),
                                whole.at()));
            }
        }
        all.addAll(words.subList(at + 1, words.size()));
        return all;
    }
}
