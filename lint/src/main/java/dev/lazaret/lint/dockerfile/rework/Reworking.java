package dev.lazaret.lint.dockerfile.rework;

import dev.lazaret.lint.TextEdits;
import dev.lazaret.lint.dockerfile.syntax.Dockerfile;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Pair;
import dev.lazaret.lint.dockerfile.syntax.Word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A Dockerfile while it is rewritten: names and ports go where they stand. */
final class Reworking {

    private final String name;
    private final String text;
    private final Dockerfile file;
    private final Rework rework;
    private final TextEdits edits;
    private final Set<Instruction> gone = new HashSet<>();
    private final List<String> changes = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    Reworking(String name, String text, Dockerfile file, Rework rework) {
        this.name = name;
        this.text = text;
        this.file = file;
        this.rework = rework;
        this.edits = new TextEdits(text);
    }

    List<String> changes() {
        return changes;
    }

    List<String> skipped() {
        return skipped;
    }

    String result() {
        return edits.result();
    }

    String text() {
        return text;
    }

    String lineEnd() {
        return edits.lineEnd();
    }

    void insert(int at, String added) {
        edits.insert(at, added);
    }

    void settings() {
        Set<String> variables = new LinkedHashSet<>(rework.variables());
        rework.variables().stream().filter(this::isNeeded).forEach(variables::remove);
        for (Instruction instruction : file.instructions()) {
            if (gone.contains(instruction)) {
                continue;
            }
            switch (instruction.keyword()) {
                case ENV, ARG -> dropPairs(instruction, variables);
                case LABEL -> dropPairs(instruction, rework.labels());
                case EXPOSE -> dropPorts(instruction);
                case RUN -> mountSecrets(instruction, variables);
                default -> {}
            }
        }
    }

    /** Only a RUN can be handed a secret by other means. */
    private boolean isNeeded(String variable) {
        Pattern use = use(variable);
        for (Instruction instruction : file.instructions()) {
            boolean own =
                    instruction.pairs().stream().anyMatch(pair -> pair.key().equals(variable));
            if (instruction.keyword() != Keyword.RUN
                    && !isOnlyInDropped(instruction, own)
                    && use.matcher(instruction.arguments()).find()) {
                skip(
                        instruction,
                        variable + " is left: " + instruction.keyword() + " uses its value");
                return true;
            }
        }
        return false;
    }

    /** An ENV that takes its value from an ARG of the same name goes with it. */
    private static boolean isOnlyInDropped(Instruction instruction, boolean own) {
        return own && instruction.pairs().size() == 1;
    }

    private static Pattern use(String variable) {
        return Pattern.compile("\\$\\{?" + Pattern.quote(variable) + "(?![A-Za-z0-9_])");
    }

    private void dropPairs(Instruction instruction, Set<String> names) {
        List<Pair> pairs = instruction.pairs();
        List<Pair> kept = pairs.stream().filter(pair -> !names.contains(pair.key())).toList();
        if (kept.size() < pairs.size()) {
            List<String> words = kept.stream().map(Reworking::written).toList();
            rewrite(instruction, words, " \\" + lineEnd() + "    ");
            pairs.stream()
                    .filter(pair -> names.contains(pair.key()))
                    .forEach(pair ->
                            changed(
                                    instruction,
                                    instruction.keyword() + " no longer sets " + pair.key()));
        }
    }

    private static String written(Pair pair) {
        return pair.hasValue() ? pair.key() + "=" + pair.value().text() : pair.key();
    }

    private void dropPorts(Instruction instruction) {
        List<String> ports = instruction.words().stream().map(Word::text).toList();
        List<String> kept = ports.stream().filter(port -> !isDropped(port)).toList();
        if (kept.size() < ports.size()) {
            rewrite(instruction, kept, " ");
            changed(instruction, "EXPOSE names fewer ports");
        }
    }

    /** TCP is meant where no protocol stands. */
    private boolean isDropped(String port) {
        String plain = port.endsWith("/tcp") ? port.substring(0, port.length() - 4) : port;
        return rework.ports().contains(plain)
                || rework.ports().contains(plain + "/tcp")
                || rework.ports().contains(port);
    }

    /** What a RUN read from the variable it gets from a secret of that name. */
    private void mountSecrets(Instruction run, Set<String> variables) {
        for (String variable : variables) {
            if (use(variable).matcher(run.source().text()).find()) {
                String mount = " --mount=type=secret,id=%s,env=%s".formatted(variable, variable);
                edits.insert(run.source().fileOffset(run.start() + 3), mount);
                changed(
                        run,
                        "RUN is handed "
                                + variable
                                + " as a secret: build with --secret id="
                                + variable);
            }
        }
    }

    /** Puts these words in place of the arguments; without any the instruction goes. */
    private void rewrite(Instruction instruction, List<String> words, String between) {
        if (words.isEmpty()) {
            remove(instruction);
        } else {
            edits.replace(
                    start(instruction),
                    end(instruction),
                    instruction.keyword() + " " + String.join(between, words));
        }
    }

    /** Takes an instruction out, with its lines. */
    void remove(Instruction instruction) {
        if (gone.add(instruction)) {
            int end = end(instruction);
            while (end < text.length() && text.charAt(end) != '\n') {
                end++;
            }
            edits.replace(start(instruction), Math.min(text.length(), end + 1), "");
        }
    }

    int start(Instruction instruction) {
        return instruction.source().fileOffset(instruction.start());
    }

    int end(Instruction instruction) {
        String whole = instruction.source().text().stripTrailing();
        return instruction.source().fileOffset(whole.length() - 1) + 1;
    }

    void changed(Instruction instruction, String what) {
        changes.add(name + ":" + instruction.at().line() + ": " + what);
    }

    private void skip(Instruction instruction, String why) {
        skipped.add(name + ":" + instruction.at().line() + ": " + why);
    }
}
