package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.syntax.Instruction;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Instructions are written in different cases. */
final class InstructionCasing implements DockerfileRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/instruction-casing",
                    List.of("ConsistentInstructionCasing"),
                    Severity.NEGLIGIBLE,
                    "An instruction is not in the case of the others",
                    "Write every instruction in the same case, best in capitals.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Build build, Reports reports) {
        List<Instruction> all =
                build.stages().stream()
                        .flatMap(stage ->
                                Stream.concat(
                                        Stream.of(stage.from()), stage.instructions().stream()))
                        .toList();
        int small = 0;
        int capital = 0;
        for (Instruction instruction : all) {
            String written = instruction.writtenKeyword();
            small += isSmall(written) ? 1 : 0;
            capital += isSmall(written) || isMixed(written) ? 0 : 1;
        }
        boolean smallWanted = small > capital;
        for (Instruction instruction : all) {
            String written = instruction.writtenKeyword();
            boolean fits = !isMixed(written) && isSmall(written) == smallWanted;
            if (!fits) {
                reports.at(
                        instruction,
                        instruction.at(),
                        written + ", most are " + (smallWanted ? "lower" : "upper") + " case");
            }
        }
    }

    private static boolean isSmall(String keyword) {
        return keyword.equals(keyword.toLowerCase(Locale.ROOT));
    }

    /** Neither all small nor all capital. */
    static boolean isMixed(String keyword) {
        return !keyword.equals(keyword.toLowerCase(Locale.ROOT))
                && !keyword.equals(keyword.toUpperCase(Locale.ROOT));
    }
}
