package dev.lazaret.cli.harden;

import dev.lazaret.cli.db.Databases;
import dev.lazaret.cli.files.DistinctFiles;
import dev.lazaret.cli.files.WholeFile;
import dev.lazaret.cli.session.BaseOptions;
import dev.lazaret.cli.session.DatabaseOptions;
import dev.lazaret.cli.session.Session;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.harden.Plan;
import dev.lazaret.harden.PlanDocument;
import dev.lazaret.harden.PlanException;
import dev.lazaret.harden.Step;
import dev.lazaret.oci.ImageLocator;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            "The new image is looked at again before it goes there; the proof says what that"
                    + " showed.",
            "",
            "Exit codes: 0 done, 2 wrong usage, 3 something could not be read or written."
        })
public final class HardenCommand extends DatabaseOptions implements Callable<Integer> {

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

    @Option(names = "--json", description = "Print the plan, or with -o the proof, as JSON.")
    boolean json;

    @Mixin BaseOptions base = new BaseOptions();

    private final Shell shell;

    public HardenCommand(Shell shell) {
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
        HardenTarget target = dockerfile == null ? target() : null;
        requireDistinct(target);
        if (target != null) {
            target.refuseUnwritable();
        }
        if (writtenPlan != null) {
            byte[] bytes = PlanDocument.write(plan).getBytes(StandardCharsets.UTF_8);
            WholeFile.write(writtenPlan, out -> out.write(bytes));
        }
        try (Session session = Session.start(shell, this);
                Databases databases = session.databases(shell, this)) {
            ImageLocator from = session.locate(image);
            if (target != null) {
                target.refuseInput(from);
            }
            HardenRun run = new HardenRun(this, shell, session, databases, from);
            return session.within(() -> run.run(known, plan, dryRun ? null : target));
        } catch (PlanException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private void requireDistinct(@Nullable HardenTarget target) throws UsageException, IOException {
        DistinctFiles files =
                new DistinctFiles()
                        .readsImage("IMAGE", image)
                        .reads("--plan", planFile)
                        .reads("--dockerfile", dockerfile)
                        .reads("--db", database);
        base.into(files);
        if (target != null) {
            target.into(files);
            files.writes(proofFile == null ? "the proof" : "--proof", proof(target));
        } else if (output != null && !isRepairedInPlace(Path.of(output))) {
            files.writes("-o", Path.of(output));
        }
        files.writes("--write-plan", writtenPlan);
        if (profiles != null) {
            files.writes("--profiles", ProfileOutput.seccomp(profiles))
                    .writes("--profiles", ProfileOutput.appArmor(profiles));
        }
    }

    /** Only a Dockerfile may give way to what is made of it, where that was allowed. */
    private boolean isRepairedInPlace(Path written) throws IOException {
        return overwrite && dockerfile != null && DistinctFiles.same(written, dockerfile);
    }

    /** Where the proof goes. */
    Path proof(HardenTarget target) {
        return proofFile == null ? target.place().proof() : proofFile;
    }

    /** What {@code --dockerfile} does. */
    DockerfileHardening build(Path file) throws UsageException {
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

    private @Nullable HardenTarget target() throws UsageException {
        if (output == null) {
            if (profiles != null) {
                throw new UsageException(
                        "--profiles is about the new image: say with -o where that goes");
            }
            return null;
        }
        try {
            return HardenTarget.parse(output, overwrite);
        } catch (PlanException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }
}
