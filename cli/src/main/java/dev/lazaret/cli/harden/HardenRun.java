package dev.lazaret.cli.harden;

import dev.lazaret.cli.db.Databases;
import dev.lazaret.cli.files.WholeFile;
import dev.lazaret.cli.session.Session;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.harden.Plan;
import dev.lazaret.harden.PlannedImage;
import dev.lazaret.harden.Planner;
import dev.lazaret.harden.Step;
import dev.lazaret.harden.destination.StagedImage;
import dev.lazaret.harden.dockerfile.DockerfileEquivalent;
import dev.lazaret.harden.image.InspectedView;
import dev.lazaret.harden.proof.Measured;
import dev.lazaret.harden.proof.Proof;
import dev.lazaret.harden.proof.ProofDocuments;
import dev.lazaret.harden.rewrite.ChangeSet;
import dev.lazaret.harden.rewrite.Rewrite;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageLocator;
import dev.lazaret.oci.open.ImageLocators;
import dev.lazaret.oci.open.ImageSources;
import dev.lazaret.oci.write.WrittenImage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
                command.base.notice(look.isBuiltOnNamed(before), shell, command.isQuiet());
                PlannedImage planned = new Planner(known, command.force).plan(before, plan);
                if (command.dockerfile != null) {
                    return command.build(command.dockerfile)
                            .run(Optional.of(DockerfileEquivalent.of(before, plan, planned)));
                }
                if (target == null) {
                    show(planned);
                } else {
                    write(look, before, planned, target);
                }
                return ExitCode.PASSED;
            }
        }
    }

    private void show(PlannedImage planned) {
        if (command.json) {
            byte[] plan = ProofDocuments.plan(command.image, planned);
            shell.out().println(new String(plan, StandardCharsets.UTF_8));
        } else {
            PlanTable table = new PlanTable(command.tableOptions(shell));
            shell.out().print(table.text(command.image, planned));
        }
    }

    private HardenLook look(Image source) throws Exception {
        return new HardenLook(
                shell,
                session,
                databases,
                command.parallel(),
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
        try (StagedImage staged = target.place().stage(session.temporary())) {
            WrittenImage written =
                    staged.draft()
                            .write(
                                    rewrite.image(),
                                    HardenChoices.format(command.compression, changes),
                                    command.limits());
            prove(look, planned, Measured.of(before), target, staged, written);
        }
    }

    /** Looks at what was written, and only then lets it go to its place. */
    private void prove(
            HardenLook look,
            PlannedImage planned,
            Measured before,
            HardenTarget target,
            StagedImage staged,
            WrittenImage written)
            throws Exception {
        String place = target.place().locator();
        ImageLocator locator = ImageLocators.parse(staged.draft().locator());
        try (Image fresh = ImageSources.open(locator, session.open());
                InspectedView after = look.at(fresh, "after")) {
            Proof proof =
                    Proof.of(HardenChoices.TOOL, planned, before, Measured.of(after).named(place));
            target.refuseTaken(session); // it took a while
            target.publish(session, from, staged, written);
            session.unlimited(); // an image that is there gets its proof
            new ProofOutput(shell, command.json, command.tableOptions(shell))
                    .write(proof, place, command.proof(target));
            if (command.profiles != null) {
                new ProfileOutput(command.json ? shell.err() : shell.out(), command.profiles)
                        .write(after, place);
            }
        }
    }
}
