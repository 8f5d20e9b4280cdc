package dev.lazaret.lint.dockerfile;

import dev.lazaret.base.Rule;
import dev.lazaret.lint.dockerfile.rules.Ignores;
import dev.lazaret.lint.dockerfile.syntax.Comment;
import dev.lazaret.lint.dockerfile.syntax.Dockerfile;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which rules the file's own comments silence, and where. */
final class Silence {

    private final Set<String> everywhere = new HashSet<>();
    private final Map<Instruction, Set<String>> here = new HashMap<>();

    Silence(Dockerfile file, @Nullable LocalDate today) {
        everywhere.addAll(Ignores.of(file.checks()).ids());
        for (Comment comment : file.comments()) {
            Ignores ignores = Ignores.parse(comment, today);
            if (ignores.scope() == Ignores.Scope.FILE) {
                everywhere.addAll(ignores.ids());
            }
        }
        Set<String> stage = Set.of();
        for (Instruction instruction : file.instructions()) {
            if (instruction.keyword() == Keyword.FROM) {
                stage = ids(instruction, Ignores.Scope.STAGE, today);
            }
            Set<String> ids = ids(instruction, Ignores.Scope.INSTRUCTION, today);
            ids.addAll(stage);
            put(instruction, ids);
        }
    }

    private static Set<String> ids(
            Instruction instruction, Ignores.Scope scope, @Nullable LocalDate today) {
        Set<String> ids = new HashSet<>();
        for (Comment comment : instruction.comments()) {
            Ignores ignores = Ignores.parse(comment, today);
            if (ignores.scope() == scope) {
                ids.addAll(ignores.ids());
            }
        }
        return ids;
    }

    private void put(Instruction instruction, Set<String> ids) {
        if (!ids.isEmpty()) {
            here.put(instruction, ids);
            if (instruction.trigger() != null) {
                here.put(instruction.trigger(), ids);
            }
        }
    }

    boolean covers(Rule rule, Instruction instruction) {
        return names(rule, everywhere) || names(rule, here.getOrDefault(instruction, Set.of()));
    }

    private static boolean names(Rule rule, Set<String> ids) {
        return !ids.isEmpty()
                && (ids.contains(rule.id())
                        || rule.aliases().stream()
                                .anyMatch(alias -> ids.contains(alias.toLowerCase(Locale.ROOT))));
    }
}
