package dev.lazaret.cli;

import dev.lazaret.harden.Destination;
import dev.lazaret.harden.Plan;
import dev.lazaret.harden.PlannedImage;
import dev.lazaret.harden.Planner;
import dev.lazaret.harden.Step;
import dev.lazaret.harden.dockerfile.DockerfileEquivalent;
import dev.lazaret.harden.image.InspectedView;
import dev.lazaret.harden.proof.Measured;
import dev.lazaret.harden.proof.Proof;
import dev.lazaret.harden.rewrite.ChangeSet;
import dev.lazaret.harden.rewrite.Rewrite;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageLocator;
import dev.lazaret.oci.open.ImageLocators;
import dev.lazaret.oci.open.ImageSources;
import dev.lazaret.oci.write.WrittenImage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * One image hardened: looked at, planned, written, looked at again.
 *
 * @param command with its options as they were given
 * @param from the image
 */
record HardenRun(
        HardenCommand command,
        Shell shell,
        Session session,
        Databases databases,
        ImageLocator from) {

    /**
     * Does what the plan says.
     *
     * @param target null to show the plan only
     */
    int run(List<Step> known, Plan plan, @Nullable HardenTarget target) throws Exception {
        if (target != null) {
            target.refuseTaken(session);
            requireResults(target);
        }
        try (Image source = ImageSources.open(from, session.open())) {
            HardenLook look = look(source);
            try (InspectedView before = look.at(source, "before")) {
                command.base.notice(look.isBuiltOnNamed(before), shell, command.quiet);
                PlannedImage planned = new Planner(known, command.force).plan(before, plan);
                if (command.dockerfile != null) {
                    return command.build(command.dockerfile)
                            .run(Optional.of(DockerfileEquivalent.of(before, plan, planned)));
                }
                if (target == null) {
                    shell.out()
                            .print(
                                    new PlanTable(shell.width(), command.verbose)
                                            .text(command.image, planned));
                } else {
                    write(look, before, planned, target);
                }
                return ExitCode.PASSED;
            }
        }
    }

    private HardenLook look(Image source) throws Exception {
        return new HardenLook(
                shell,
                session,
                databases,
                command.parallel,
                command.base.known().names(session.open(), source.config().platform()));
    }

    /** What is written last must not fail when the image is in its place. */
    private void requireResults(HardenTarget target) throws IOException {
        WholeFile.require(command.proof(target));
        if (command.profiles != null) {
            Files.createDirectories(command.profiles);
            WholeFile.require(ProfileOutput.seccomp(command.profiles));
        }
    }

    private void write(
            HardenLook look, InspectedView before, PlannedImage planned, HardenTarget target)
            throws Exception {
        ChangeSet changes = ChangeSet.of(planned.changes());
        Rewrite rewrite =
                new Rewrite(
                        before, changes, target.place().reference(), HardenChoices.epoch(shell));
        Destination.OnDisk staged = target.place().staged(session.temporary());
        WrittenImage written =
                staged.write(
                        rewrite.image(),
                        HardenChoices.format(command.compression, changes),
                        command.limits());
        prove(look, planned, Measured.of(before), target, staged, written);
    }

    /**
     * Looks at what was written, and only then pushes it. A form on disk is in its place before: if
     * this fails, an image without a proof stays there.
     */
    private void prove(
            HardenLook look,
            PlannedImage planned,
            Measured before,
            HardenTarget target,
            Destination.OnDisk staged,
            WrittenImage written)
            throws Exception {
        ImageLocator locator = ImageLocators.parse(staged.locator());
        try (Image fresh = ImageSources.open(locator, session.open());
                InspectedView after = look.at(fresh, "after")) {
            target.refuseTaken(session); // it took a while
            target.publish(session, from, staged, written);
            Destination place = target.place();
            Measured now = Measured.of(after);
            Measured named = place instanceof Destination.OnDisk ? now : now.named(place.locator());
            Proof proof = Proof.of(HardenChoices.TOOL, planned, before, named);
            new ProofOutput(shell, command.json, command.verbose)
                    .write(proof, place.locator(), command.proof(target));
            if (command.profiles != null) {
                new ProfileOutput(command.json ? shell.err() : shell.out(), command.profiles)
                        .write(after, place.locator());
            }
        }
    }
}
