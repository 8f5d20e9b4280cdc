package dev.lazaret.lint.dockerfile;

import dev.lazaret.base.Rule;
import dev.lazaret.lint.dockerfile.rules.Ignores;
import dev.lazaret.lint.dockerfile.syntax.Comment;
import dev.lazaret.lint.dockerfile.syntax.Dockerfile;
import dev.lazaret.lint.dockerfile.syntax.Instruction;

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
        for (Comment comment : file.comments()) {
            Ignores ignores = Ignores.parse(comment, today);
            if (ignores.global()) {
                everywhere.addAll(ignores.ids());
            }
        }
        for (Instruction instruction : file.instructions()) {
            read(instruction, today);
        }
    }

    private void read(Instruction instruction, @Nullable LocalDate today) {
        Set<String> ids = new HashSet<>();
        for (Comment comment : instruction.comments()) {
            ids.addAll(Ignores.parse(comment, today).ids());
        }
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
