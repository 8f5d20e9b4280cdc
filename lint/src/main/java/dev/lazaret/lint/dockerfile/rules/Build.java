package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.syntax.Dockerfile;
import dev.lazaret.lint.dockerfile.syntax.IgnoreList;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;
import dev.lazaret.lint.dockerfile.syntax.Stages;
import dev.lazaret.lint.dockerfile.syntax.Word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A Dockerfile as rules see it: stages and understood RUNs.
 *
 * @param runs every RUN, those of ONBUILD included, in order
 * @param byStage the same, by stage
 * @param ignored what its context leaves out, as far as that is known
 */
public record Build(
        Dockerfile file,
        List<Stage> stages,
        List<Run> runs,
        Map<Stage, List<Run>> byStage,
        IgnoreList ignored,
        DockerfileOptions options) {

    public Build {
        stages = List.copyOf(stages);
        runs = List.copyOf(runs);
        byStage = Map.copyOf(byStage);
    }

    /** Understands a parsed file of whose build context nothing is known. */
    public static Build of(Dockerfile file, DockerfileOptions options) {
        return of(file, IgnoreList.NONE, options);
    }

    /** Understands a parsed file. */
    public static Build of(Dockerfile file, IgnoreList ignored, DockerfileOptions options) {
        List<Stage> stages = Stages.of(file);
        List<Run> runs = new ArrayList<>();
        Map<Stage, List<String>> shells = new HashMap<>();
        for (Stage stage : stages) {
            List<String> shell = firstShell(file, stage, shells);
            for (Instruction instruction : stage.instructions()) {
                Instruction inner = instruction.trigger();
                Instruction seen = inner == null ? instruction : inner;
                if (instruction.keyword() == Keyword.SHELL) {
                    shell = instruction.words().stream().map(Word::text).toList();
                } else if (seen.keyword() == Keyword.RUN) {
                    runs.add(RunReader.read(stage, seen, shell));
                }
            }
            shells.put(stage, shell);
        }
        Map<Stage, List<Run>> byStage = new HashMap<>();
        for (Run run : runs) {
            byStage.computeIfAbsent(run.stage(), stage -> new ArrayList<>()).add(run);
        }
        return new Build(file, stages, runs, byStage, ignored, options);
    }

    private static List<String> firstShell(
            Dockerfile file, Stage stage, Map<Stage, List<String>> shells) {
        if (stage.parent() != null) {
            return shells.getOrDefault(stage.parent(), List.of());
        }
        return isWindows(file, stage) ? List.of("cmd") : List.of();
    }

    private static boolean isWindows(Dockerfile file, Stage stage) {
        String base = stage.base().text().toLowerCase(Locale.ROOT);
        return file.escape() == '`'
                || base.contains("windows")
                || base.contains("nanoserver")
                || base.contains("servercore");
    }

    /** Whether the image is one for Windows, as far as its base and the escape character tell. */
    boolean isWindows() {
        return !stages.isEmpty() && isWindows(file, shipped().getFirst());
    }

    /** The stage whose image is the result. */
    public Optional<Stage> last() {
        return stages.isEmpty() ? Optional.empty() : Optional.of(stages.getLast());
    }

    /** The RUNs of one stage. */
    List<Run> runs(Stage stage) {
        return byStage.getOrDefault(stage, List.of());
    }

    /** The last stage and, when it is built on earlier stages, those. */
    List<Stage> shipped() {
        List<Stage> shipped = new ArrayList<>();
        Stage stage = stages.isEmpty() ? null : stages.getLast();
        while (stage != null) {
            shipped.addFirst(stage);
            stage = stage.parent();
        }
        return shipped;
    }

    /**
     * The RUNs whose layers may ship: not those of stages that others only copy from. A stage
     * nobody names is a target of its own.
     */
    List<Run> keptRuns() {
        Set<Stage> named = copiedFrom();
        stages.stream().map(Stage::parent).filter(Objects::nonNull).forEach(named::add);
        Set<Stage> kept = new HashSet<>(shipped());
        for (Stage stage : stages) {
            Stage base = named.contains(stage) ? null : stage;
            while (base != null && kept.add(base)) {
                base = base.parent();
            }
        }
        return runs.stream().filter(run -> kept.contains(run.stage())).toList();
    }

    private Set<Stage> copiedFrom() {
        Map<String, Stage> byName = new HashMap<>();
        for (Stage stage : stages) {
            byName.put("" + stage.index(), stage);
            byName.put(stage.name().toLowerCase(Locale.ROOT), stage);
        }
        Set<Stage> sources = new HashSet<>();
        for (Instruction instruction : file.instructions()) {
            for (String name : StageNames.in(instruction)) {
                Stage named = byName.get(name);
                if (named != null) {
                    sources.add(named);
                }
            }
        }
        return sources;
    }

    /** The RUNs whose result is in the image that is built. */
    List<Run> shippedRuns() {
        Set<Stage> shipped = Set.copyOf(shipped());
        return runs.stream().filter(run -> shipped.contains(run.stage())).toList();
    }
}
