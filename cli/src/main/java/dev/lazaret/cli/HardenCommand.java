package dev.lazaret.cli;

import dev.lazaret.base.ImageReference;
import dev.lazaret.harden.Destination;
import dev.lazaret.harden.HardenException;
import dev.lazaret.harden.Plan;
import dev.lazaret.harden.PlanDocument;
import dev.lazaret.harden.PlanException;
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

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code lazaret harden IMAGE -o OUT}: take out what an image does not need, and prove it. */
@Command(
        name = "harden",
        sortOptions = false,
        description = {
            "Take out of an image what it does not need and tighten the rest, without running it.",
            "Without -o nothing is written: the plan is shown."
        },
        footer = {
            "",
            "OUT is docker-archive:FILE[:REF], oci-archive:FILE[:TAG], oci:DIR[:TAG], FILE.tar"
                    + " (an oci-archive) or registry:HOST/NAME:TAG.",
            "The new image is looked at again, before it is pushed; the proof says what that"
                    + " showed.",
            "",
            "Exit codes: 0 done, 2 wrong usage, 3 something could not be read or written."
        })
final class HardenCommand extends DatabaseOptions implements Callable<Integer> {

    @Parameters(
            paramLabel = "IMAGE",
            arity = "0..1",
            description = "What to harden; as for scan. Needed but with --dockerfile.")
    String image = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Write the new image here.")
    @Nullable String output;

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "Take these steps; default: all that need no telling.")
    @Nullable Path planFile;

    @Option(
            names = "--steps",
            paramLabel = "STEP",
            split = ",",
            description = "Take only these steps, with their defaults; repeatable.")
    List<String> steps = new ArrayList<>();

    @Option(
            names = "--slim",
            description = "Also keep only what the entry point reaches or may read.")
    boolean slim;

    @Option(
            names = "--keep",
            paramLabel = "PATH",
            description = "With --slim: this file or directory stays; repeatable.")
    List<String> kept = new ArrayList<>();

    @Option(
            names = "--skip",
            paramLabel = "STEP",
            split = ",",
            description = "Leave these steps out; repeatable.")
    List<String> skipped = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "STEP.OPTION=VALUE[,VALUE]",
            description =
                    "An option of a step: --set set-user.writable=/var/cache/nginx; repeatable.")
    List<String> settings = new ArrayList<>();

    @Option(
            names = "--write-plan",
            paramLabel = "FILE",
            description = "Save the steps as a plan file to edit.")
    @Nullable Path writtenPlan;

    @Option(
            names = "--dry-run",
            description = "Show the plan and write nothing, also when -o is given.")
    boolean dryRun;

    @Option(names = "--force", description = "Take out also what the entry point needs.")
    boolean force;

    @Option(
            names = "--overwrite",
            description = "Replace OUT when it is a file or a tag that exists.")
    boolean overwrite;

    @Option(
            names = "--compression",
            paramLabel = "NAME[:LEVEL]",
            description = "Of new layers: gzip (default, level 6), zstd or none.")
    String compression = "gzip:6";

    @Option(
            names = "--proof",
            paramLabel = "FILE",
            description =
                    "Save the proof, an in-toto statement to sign, here; default:"
                            + " OUT.proof.json, of a registry NAME-TAG.proof.json.")
    @Nullable Path proofFile;

    @Option(
            names = "--profiles",
            paramLabel = "DIR",
            description =
                    "Save proposed seccomp and AppArmor profiles for the new image here:"
                            + " DIR/seccomp.json and DIR/apparmor.")
    @Nullable Path profiles;

    @Option(
            names = "--dockerfile",
            paramLabel = "FILE",
            description =
                    "Show as a patch how this Dockerfile, which builds IMAGE, would build it"
                            + " hardened; with -o FILE write the new Dockerfile. Without IMAGE only"
                            + " what the file itself shows.")
    @Nullable Path dockerfile;

    @Option(names = "--json", description = "Print the proof as JSON.")
    boolean json;

    @Mixin BaseOptions base = new BaseOptions();

    private final Shell shell;

    HardenCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws Exception {
        if (image.isEmpty()) {
            if (dockerfile == null) {
                throw new UsageException("name the IMAGE to harden");
            }
            return build(dockerfile).run();
        }
        List<Step> known = HardenChoices.known();
        Plan plan = plan(known);
        if (writtenPlan != null) {
            byte[] bytes = PlanDocument.write(plan).getBytes(StandardCharsets.UTF_8);
            WholeFile.write(writtenPlan, out -> out.write(bytes));
        }
        Destination to = dockerfile == null ? destination() : null;
        try (Session session = Session.start(shell, this);
                Databases databases = Databases.open(shell, database, offline, quiet)) {
            ImageLocator locator = session.locate(image);
            refuseInput(locator, to);
            return session.within(() -> harden(session, databases, locator, known, plan, to));
        } catch (PlanException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private DockerfileHardening build(Path file) throws UsageException {
        if (profiles != null || proofFile != null || json || dryRun) {
            throw new UsageException(
                    "--dockerfile writes no image: leave out --profiles, --proof, --json and"
                            + " --dry-run");
        }
        return new DockerfileHardening(
                shell, file, output == null ? null : Path.of(output), overwrite);
    }

    private Plan plan(List<Step> known) throws UsageException {
        try {
            return new HardenChoices(planFile, steps, new SlimChoice(slim, kept), skipped, settings)
                    .plan(known);
        } catch (PlanException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private @Nullable Destination destination() throws Exception {
        if (output == null) {
            if (profiles != null) {
                throw new UsageException(
                        "--profiles is about the new image: say with -o where that goes");
            }
            return null;
        }
        try {
            Destination to = Destination.parse(output);
            if (to instanceof Destination.OnDisk onDisk) {
                Destination.require(onDisk, overwrite);
            }
            return to;
        } catch (PlanException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The input is never written over, whatever was allowed. */
    private static void refuseInput(ImageLocator from, @Nullable Destination to) throws Exception {
        if (to != null && isInput(from, to)) {
            String place =
                    to instanceof Destination.OnDisk disk ? disk.path().toString() : to.locator();
            throw HardenException.of(
                    "write to '" + place + "'",
                    "it is the image that is read",
                    "name another file or tag");
        }
    }

    private static boolean isInput(ImageLocator from, Destination to) throws Exception {
        Path input = HardenChoices.path(from);
        return switch (to) {
            case Destination.OnDisk disk ->
                    input != null
                            && Files.exists(disk.path())
                            && Files.isSameFile(input, disk.path());
            case Destination.Registry registry ->
                    from instanceof ImageLocator.Registry read
                            && read.reference().equals(registry.image());
        };
    }

    private static Optional<ImageReference> registryImage(ImageLocator locator) {
        return locator instanceof ImageLocator.Registry registry
                ? Optional.of(registry.reference())
                : Optional.empty();
    }

    private void refuseTaken(@Nullable Destination to, Session session) throws Exception {
        if (to instanceof Destination.Registry registry && !overwrite && !dryRun) {
            registry.requireFree(session.open());
        }
    }

    private int harden(
            Session session,
            Databases databases,
            ImageLocator locator,
            List<Step> known,
            Plan plan,
            @Nullable Destination to)
            throws Exception {
        refuseTaken(to, session);
        if (to != null && !dryRun) {
            requireResults(to);
        }
        try (Image source = ImageSources.open(locator, session.open())) {
            HardenLook look = look(session, databases, source);
            try (InspectedView before = look.at(source, "before")) {
                base.notice(look.isBuiltOnNamed(before), shell, quiet);
                return harden(session, look, before, known, plan, to);
            }
        }
    }

    private Path proof(Destination to) {
        return proofFile == null ? to.proof() : proofFile;
    }

    /** What is written last must not fail when the image is in its place. */
    private void requireResults(Destination to) throws IOException {
        WholeFile.require(proof(to));
        if (profiles != null) {
            Files.createDirectories(profiles);
            WholeFile.require(profiles.resolve("seccomp.json"));
        }
    }

    private HardenLook look(Session session, Databases databases, Image source) throws Exception {
        return new HardenLook(
                shell,
                session,
                databases,
                parallel,
                base.known().names(session.open(), source.config().platform()));
    }

    private int harden(
            Session session,
            HardenLook look,
            InspectedView before,
            List<Step> known,
            Plan plan,
            @Nullable Destination to)
            throws Exception {
        PlannedImage planned = new Planner(known, force).plan(before, plan);
        if (dockerfile != null) {
            return build(dockerfile)
                    .run(Optional.of(DockerfileEquivalent.of(before, plan, planned)));
        }
        if (to == null || dryRun) {
            shell.out().print(new PlanTable(shell.width(), verbose).text(image, planned));
            return ExitCode.PASSED;
        }
        ChangeSet changes = ChangeSet.of(planned.changes());
        Rewrite rewrite = new Rewrite(before, changes, to.reference(), HardenChoices.epoch(shell));
        Destination.OnDisk staged = to.staged(session.temporary());
        WrittenImage written =
                staged.write(rewrite.image(), HardenChoices.format(compression, changes), limits());
        prove(session, look, planned, Measured.of(before), to, staged, written);
        return ExitCode.PASSED;
    }

    /** Looks at what was staged, and only then lets it go where it is to be. */
    private void prove(
            Session session,
            HardenLook look,
            PlannedImage planned,
            Measured before,
            Destination to,
            Destination.OnDisk staged,
            WrittenImage written)
            throws Exception {
        ImageLocator locator = ImageLocators.parse(staged.locator());
        try (Image fresh = ImageSources.open(locator, session.open());
                InspectedView after = look.at(fresh, "after")) {
            refuseTaken(to, session); // it took a while
            publish(session, to, staged, written);
            Measured now = Measured.of(after);
            Measured named = to instanceof Destination.OnDisk ? now : now.named(to.locator());
            Proof proof = Proof.of(HardenChoices.TOOL, planned, before, named);
            new ProofOutput(shell, json, verbose).write(proof, to.locator(), proof(to));
            if (profiles != null) {
                new ProfileOutput(json ? shell.err() : shell.out(), profiles)
                        .write(after, to.locator());
            }
        }
    }

    private void publish(
            Session session, Destination to, Destination.OnDisk staged, WrittenImage written)
            throws IOException {
        Optional<ImageReference> source = registryImage(session.locate(image));
        session.progress().subject(to.locator());
        to.publish(staged, written, session.open(), source, session.progress());
    }
}
