package dev.lazaret.harden.dockerfile;

import dev.lazaret.harden.Change;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.Plan;
import dev.lazaret.harden.PlannedImage;
import dev.lazaret.harden.Proposal;
import dev.lazaret.harden.dockerfile.DockerfileWords.Answer;
import dev.lazaret.harden.steps.SetLabels;
import dev.lazaret.oci.MalformedImageException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Says a plan in a Dockerfile's words, change by change, and which has none. */
public final class DockerfileEquivalent {

    /** A shell takes no argument longer than 128 KiB on Linux, and RUN hands over all as one. */
    private static final int COMMAND_CHARS_MAX = 100_000;

    private static final String IN_CLEAN_UP = "in a RUN at the end of the last stage";

    private static final String NO_SHELL =
            "the image has no shell and tools to run it; do it in the stage the files come from";

    private final ImageView image;
    private final Plan plan;
    private final boolean canRun;
    private final CleanUp cleanUp;
    private final StageSettings settings;
    private final List<Answer> answers = new ArrayList<>();
    private boolean oneLayer;

    private DockerfileEquivalent(ImageView image, Plan plan) {
        this.image = image;
        this.plan = plan;
        this.canRun = CleanUp.isPossible(image);
        this.cleanUp = new CleanUp(image);
        this.settings = new StageSettings(image.config());
    }

    /**
     * The equivalent.
     *
     * @param plan what was asked for
     * @param planned what that means for the image
     * @throws MalformedImageException if the image's configuration is broken
     */
    public static DockerfileWords of(ImageView image, Plan plan, PlannedImage planned)
            throws MalformedImageException {
        DockerfileEquivalent equivalent = new DockerfileEquivalent(image, plan);
        planned.proposals().forEach(equivalent::add);
        return equivalent.words();
    }

    private DockerfileWords words() throws MalformedImageException {
        List<List<String>> commands = cleanUp.commands();
        if (length(commands) > COMMAND_CHARS_MAX) {
            commands = List.of();
            answers.replaceAll(
                    answer -> answer.how().equals(IN_CLEAN_UP) ? tooMuch(answer) : answer);
        }
        return new DockerfileWords(
                settings.variables(),
                settings.droppedLabels(),
                settings.ports(),
                commands,
                oneLayer ? settings.all() : settings.changed(),
                oneLayer,
                answers);
    }

    private static Answer tooMuch(Answer answer) {
        return new Answer(
                answer.step(),
                answer.what(),
                false,
                "one RUN cannot name so many paths; harden the built image");
    }

    private static long length(List<List<String>> commands) {
        return commands.stream().flatMap(List::stream).mapToLong(word -> word.length() + 1L).sum();
    }

    private void add(Proposal proposal) {
        String refused = proposal.step().equals("remove-packages") ? packages() : changes(proposal);
        boolean inFiles = proposal.changes().stream().anyMatch(c -> c instanceof Change.OfPath);
        String how = refused == null ? (inFiles ? IN_CLEAN_UP : where(proposal)) : refused;
        answers.add(new Answer(proposal.step(), proposal.what(), refused == null, how));
    }

    private static String where(Proposal proposal) {
        return switch (proposal.changes().getFirst()) {
            case Change.Squash squash -> "by a last stage FROM scratch that copies everything";
            default -> "in the settings of the last stage";
        };
    }

    /** Null when done, else why not. */
    private @Nullable String packages() {
        if (!canRun) {
            return NO_SHELL;
        }
        String manager =
                image.tree().resolve("var/lib/dpkg/status") != null
                        ? "dpkg"
                        : image.tree().resolve("lib/apk/db/installed") != null ? "apk" : "rpm";
        for (Plan.Entry entry : plan.steps()) {
            if (entry.step().equals("remove-packages")) {
                cleanUp.packages(manager, entry.options().all("packages"));
            }
        }
        oneLayer = true;
        return null;
    }

    private @Nullable String changes(Proposal proposal) {
        String refused = null;
        for (Change change : proposal.changes()) {
            String why =
                    switch (change) {
                        case Change.OfPath path -> path(path);
                        case Change.SetLabel label -> label(label);
                        case Change.OfConfig config -> config(config);
                        case Change.Squash(int from) -> squash(from);
                        case Change.Recompress recompress ->
                                "the builder compresses: docker buildx build --output"
                                        + " type=image,compression=zstd";
                    };
            refused = refused == null ? why : refused;
        }
        return refused;
    }

    private @Nullable String path(Change.OfPath change) {
        if (change instanceof Change.Remove || change instanceof Change.RemoveFrom) {
            oneLayer = true; // else the bytes would ship in an earlier layer
        }
        if (!canRun) {
            return NO_SHELL;
        }
        return cleanUp.add(change) ? null : "no command of a build does it to " + change.path();
    }

    /** A build is no work of this program, and its base is the Dockerfile's FROM. */
    private @Nullable String label(Change.SetLabel label) {
        if (label.name().equals(SetLabels.HARDENED_BY) || label.name().equals(SetLabels.BASE)) {
            return "it would say that this program wrote the image, and of which digest";
        }
        return config(label);
    }

    private @Nullable String config(Change.OfConfig change) {
        settings.apply(change);
        return null;
    }

    private @Nullable String squash(int from) {
        if (from > 0 && !oneLayer) {
            return "a build makes one layer of everything (squash: {from: all}) or of nothing";
        }
        oneLayer = true;
        return null;
    }
}
