package dev.lazaret.harden.steps;

import dev.lazaret.harden.PackageDatabase;
import dev.lazaret.harden.Plan;
import dev.lazaret.harden.Step;
import dev.lazaret.harden.StepOptions;
import dev.lazaret.harden.reach.SlimStep;

import java.util.List;
import java.util.Set;

/** Every step, in the order in which they make sense. */
public final class HardenSteps {

    /** Steps that do nothing, or nothing sensible, without being told what. */
    private static final Set<String> ONLY_WHEN_ASKED =
            Set.of("remove-files", "remove-packages", "slim", "recompress");

    private HardenSteps() {}

    /**
     * All steps.
     *
     * @param tool name and version of this program
     */
    public static List<Step> all(String tool, List<PackageDatabase> databases) {
        return List.of(
                new DropPrivileges(),
                new TightenPermissions(),
                new RemoveTools(),
                new RemoveBallast(),
                new RemoveSecrets(),
                new RemoveFiles(),
                new RemovePackages(databases),
                new SlimStep(),
                new DropPorts(),
                new ExecForm(),
                new SetUser(),
                new SetLabels(tool),
                new SquashLayers(),
                new RecompressLayers());
    }

    /** What is done when nobody says anything else. */
    public static Plan standard(List<Step> steps) {
        return new Plan(
                steps.stream()
                        .filter(step -> !ONLY_WHEN_ASKED.contains(step.id()))
                        .map(step -> new Plan.Entry(step.id(), StepOptions.NONE))
                        .toList());
    }
}
