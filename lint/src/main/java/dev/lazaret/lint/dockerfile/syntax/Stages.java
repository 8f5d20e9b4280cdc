package dev.lazaret.lint.dockerfile.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Groups instructions into stages and expands their variables on the way. */
public final class Stages {

    /** Characters of one file's expanded words; what is beyond them is not known. */
    private static final int EXPANDED_MAX = 4 << 20;

    private final char escape;
    private int expandedLeft = EXPANDED_MAX;
    private final Map<String, Expanded> global = new HashMap<>();
    private final Map<String, Stage> byName = new HashMap<>();
    private final List<Stage> stages = new ArrayList<>();
    private Map<String, Expanded> variables = global;
    private Map<Instruction, List<Expanded>> expanded = new HashMap<>();
    private List<Instruction> members = new ArrayList<>();

    private Stages(char escape) {
        this.escape = escape;
        global.putAll(predefined());
    }

    /** Their values depend on the builder. */
    private static Map<String, Expanded> predefined() {
        Map<String, Expanded> unknown = new HashMap<>();
        PredefinedArguments.typical()
                .keySet()
                .forEach(name -> unknown.put(name, new Expanded("", false)));
        return unknown;
    }

    /** The stages in order; instructions before the first FROM belong to none. */
    public static List<Stage> of(Dockerfile file) {
        Stages stages = new Stages(file.escape());
        List<Instruction> all = file.instructions();
        int at = 0;
        while (at < all.size() && all.get(at).keyword() != Keyword.FROM) {
            stages.assign(all.get(at++));
        }
        while (at < all.size()) {
            int end = at + 1;
            while (end < all.size() && all.get(end).keyword() != Keyword.FROM) {
                end++;
            }
            stages.stage(all.get(at), all.subList(at + 1, end));
            at = end;
        }
        return List.copyOf(stages.stages);
    }

    private void stage(Instruction from, List<Instruction> body) {
        Expanded base = expand(from.word(0), global);
        String name = from.word(1).equalsIgnoreCase("as") ? from.word(2) : "";
        Stage parent = byName.get(base.text().toLowerCase(Locale.ROOT));
        variables = predefined();
        expanded = new HashMap<>();
        members = new ArrayList<>(body);
        for (Instruction instruction : body) {
            read(instruction);
        }
        Stage stage =
                new Stage(
                        stages.size(),
                        from,
                        name,
                        base,
                        parent,
                        members,
                        Collections.unmodifiableMap(expanded));
        stages.add(stage);
        if (!name.isEmpty()) {
            byName.put(name.toLowerCase(Locale.ROOT), stage);
        }
    }

    private void read(Instruction instruction) {
        switch (instruction.keyword()) {
            case ARG, ENV -> assign(instruction);
            case WORKDIR, USER, EXPOSE, VOLUME, COPY, ADD ->
                    expanded.put(
                            instruction,
                            instruction.words().stream()
                                    .map(word -> expand(word.text(), variables))
                                    .toList());
            default -> {}
        }
    }

    private Expanded expand(String text, Map<String, Expanded> values) {
        if (expandedLeft <= 0 && text.indexOf('$') >= 0) {
            return new Expanded("", false);
        }
        Expanded result = Expansion.expand(text, values, escape);
        expandedLeft -= result.text().length();
        return result;
    }

    /** All values of one ENV see the variables as they were before it. */
    private void assign(Instruction instruction) {
        Map<String, Expanded> assigned = new HashMap<>();
        for (Pair pair : instruction.pairs()) {
            if (pair.hasValue()) {
                Expanded value = expand(pair.value().text(), variables);
                assigned.put(pair.key(), value);
            } else if (instruction.keyword() == Keyword.ARG) {
                Expanded inherited = global.get(pair.key());
                assigned.put(pair.key(), inherited == null ? new Expanded("", false) : inherited);
            }
        }
        variables.putAll(assigned);
    }
}
