package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.syntax.Expansion;
import dev.lazaret.lint.dockerfile.syntax.Flag;
import dev.lazaret.lint.dockerfile.syntax.Heredoc;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Pair;
import dev.lazaret.lint.dockerfile.syntax.Position;
import dev.lazaret.lint.dockerfile.syntax.Stage;
import dev.lazaret.lint.dockerfile.syntax.VariableUse;
import dev.lazaret.lint.dockerfile.syntax.Word;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The variables of one stage while its instructions are read in order. A base image may define more
 * than the file says, so most names can be judged only on images that are known to define none.
 */
final class StageVariables {

    /** Names a stage takes over from the one it starts from; with more it is not judged. */
    private static final int INHERITED_MAX = 500;

    /** Flags whose values a builder expands. */
    private static final Set<String> EXPANDED_FLAGS = Set.of("chown", "chmod", "checksum", "mount");

    /**
     * A use of what is not defined.
     *
     * @param why what is known of the name, empty when nothing is
     */
    record Undefined(String name, Position at, String why) {}

    private final GlobalArguments global;
    private final char escape;
    private final boolean complete;
    private final boolean judged;
    private final Set<String> baseNames;
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> argumentsAhead = new HashMap<>();

    private StageVariables(
            Stage stage, @Nullable StageVariables before, GlobalArguments global, char escape) {
        this.global = global;
        this.escape = escape;
        if (before == null) {
            this.complete = BareImages.isBaseOf(stage);
            this.judged = true;
            this.baseNames = names(Expansion.uses(stage.from().word(0), escape));
            known.add("PATH");
        } else {
            this.complete = before.complete;
            this.judged = before.judged && before.known.size() <= INHERITED_MAX;
            this.baseNames = before.baseNames;
            if (judged) {
                known.addAll(before.known);
            }
        }
        for (Instruction arg : stage.all(Keyword.ARG)) {
            arg.pairs().forEach(pair -> argumentsAhead.merge(pair.key(), 1, Integer::sum));
        }
    }

    /**
     * The variables at the begin of a stage.
     *
     * @param before of the stage it starts from, at its end
     */
    static StageVariables of(
            Stage stage, @Nullable StageVariables before, GlobalArguments global, char escape) {
        return new StageVariables(stage, before, global, escape);
    }

    /** The names defined so far. */
    Set<String> known() {
        return Collections.unmodifiableSet(known);
    }

    /** What the instruction uses without its being defined; what it defines is known behind it. */
    List<Undefined> undefinedIn(Instruction instruction) {
        Map<String, Undefined> found = new LinkedHashMap<>();
        if (judged) {
            switch (instruction.keyword()) {
                case ARG -> arguments(instruction, found);
                case ENV -> environment(instruction, found);
                case LABEL -> instruction.pairs().forEach(pair -> look(pair.value(), found));
                case ADD, COPY, EXPOSE, RUN, STOPSIGNAL, USER, VOLUME, WORKDIR ->
                        others(instruction, found);
                default -> {}
            }
        }
        known.addAll(declared(instruction));
        return List.copyOf(found.values());
    }

    /** Each sees those before it. */
    private void arguments(Instruction arg, Map<String, Undefined> found) {
        for (Pair pair : arg.pairs()) {
            argumentsAhead.merge(pair.key(), -1, Integer::sum);
            if (pair.hasValue()) {
                look(pair.value(), found);
            }
            known.add(pair.key());
        }
    }

    /** That one does not see the others is told by dockerfile/env-self-reference. */
    private void environment(Instruction env, Map<String, Undefined> found) {
        List<Pair> pairs = env.pairs().stream().filter(Pair::hasValue).toList();
        Map<String, Integer> own = new HashMap<>();
        pairs.forEach(pair -> own.merge(pair.key(), 1, Integer::sum));
        for (Pair pair : pairs) {
            for (VariableUse use : Expansion.uses(pair.value().text(), escape)) {
                int itself = use.name().equals(pair.key()) ? 1 : 0;
                if (own.getOrDefault(use.name(), 0) <= itself) {
                    judge(use, pair.at(), found);
                }
            }
        }
    }

    private void others(Instruction instruction, Map<String, Undefined> found) {
        for (Flag flag : instruction.flags()) {
            if (EXPANDED_FLAGS.contains(flag.name())) {
                judge(Expansion.uses(flag.value(), escape), flag.at(), found);
            }
        }
        if (instruction.keyword() == Keyword.RUN) {
            return; // the shell expands the rest
        }
        instruction.words().forEach(word -> look(word, found));
        for (Heredoc heredoc : instruction.heredocs()) {
            if (heredoc.expands()) {
                judge(Expansion.usesInHeredoc(heredoc.body().text()), heredoc.at(), found);
            }
        }
    }

    private void look(Word word, Map<String, Undefined> found) {
        judge(Expansion.uses(word.text(), escape), word.at(), found);
    }

    private void judge(List<VariableUse> uses, Position at, Map<String, Undefined> found) {
        uses.forEach(use -> judge(use, at, found));
    }

    private void judge(VariableUse use, Position at, Map<String, Undefined> found) {
        if (use.hasDefault() || known.contains(use.name())) {
            return;
        }
        String why = why(use.name());
        if (why != null) {
            found.putIfAbsent(use.name(), new Undefined(use.name(), at, why));
        }
    }

    /** Null when the base image may define it. */
    private @Nullable String why(String name) {
        if (argumentsAhead.getOrDefault(name, 0) > 0) {
            return " is defined by an ARG further below only";
        }
        if (global.has(name) && (complete || !baseNames.contains(name))) {
            return " is defined before FROM only; this stage needs an ARG of its own for it";
        }
        return complete ? "" : null;
    }

    private static List<String> declared(Instruction instruction) {
        boolean declares =
                instruction.keyword() == Keyword.ARG || instruction.keyword() == Keyword.ENV;
        return declares ? instruction.pairs().stream().map(Pair::key).toList() : List.of();
    }

    private static Set<String> names(List<VariableUse> uses) {
        return uses.stream().map(VariableUse::name).collect(Collectors.toUnmodifiableSet());
    }
}
