package dev.lazaret.harden.steps;

import dev.lazaret.base.Finding;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.harden.Change;
import dev.lazaret.harden.Counted;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.PlannedImage;
import dev.lazaret.harden.Proposal;
import dev.lazaret.harden.Risk;
import dev.lazaret.harden.Step;
import dev.lazaret.harden.StepOptions;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.LayerFacts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes out secrets: files from every layer that has them, settings, and what history tells. */
public final class RemoveSecrets implements Step {

    /** Files whose name says that they are nobody else's business. */
    private static final Set<String> SENSITIVE =
            Set.of(
                    ".bash_history",
                    ".ash_history",
                    ".zsh_history",
                    ".sh_history",
                    ".mysql_history",
                    ".psql_history",
                    ".python_history",
                    ".node_repl_history",
                    ".netrc",
                    ".git-credentials",
                    ".pgpass",
                    ".wget-hsts");

    @Override
    public String id() {
        return "remove-secrets";
    }

    @Override
    public String title() {
        return "Remove secrets from files, environment, labels and history, in every layer";
    }

    @Override
    public List<String> options() {
        return List.of("keep");
    }

    @Override
    public List<Proposal> plan(ImageView image, StepOptions options) throws IOException {
        Globs keep = Globs.of("keep", options.all("keep"));
        List<Proposal> proposals = new ArrayList<>();
        secretFiles(image, keep, proposals);
        sensitiveFiles(image, keep, proposals);
        proposals.addAll(ConfigSecretRemoval.of(image, id()));
        return proposals;
    }

    /** An archive is not taken out for one file in it, and only its builder can write it anew. */
    @Override
    public List<PlannedImage.Left> left(ImageView image, StepOptions options) throws IOException {
        Globs keep = Globs.of("keep", options.all("keep"));
        Set<String> paths = new LinkedHashSet<>();
        for (Finding finding : image.findings()) {
            String path = finding.place().path();
            String archive = Cleared.outer(path);
            if (path != null
                    && archive != null
                    && isSecretOfOurs(image, finding)
                    && !path.equals(archive)
                    && !keep.match(archive)) {
                paths.add(path);
            }
        }
        return paths.stream()
                .map(path ->
                        new PlannedImage.Left(
                                id(),
                                path,
                                "a secret inside an archive is not removed: build the archive"
                                        + " without it, and revoke it"))
                .toList();
    }

    private void secretFiles(ImageView image, Globs keep, List<Proposal> proposals) {
        List<Finding> found =
                image.findings().stream().filter(finding -> isRemovable(image, finding)).toList();
        Set<Change> changes = new LinkedHashSet<>();
        List<Finding> clears = new ArrayList<>();
        for (Finding finding : found) {
            String path = Cleared.outer(finding.place().path());
            if (path != null && !keep.match(path)) {
                changes.add(removal(image, finding, path));
                clears.add(finding);
            }
        }
        if (!changes.isEmpty()) {
            proposals.add(
                    new Proposal(
                            id(),
                            "remove "
                                    + Counted.of(
                                            changes.size(),
                                            "file that holds secrets",
                                            "files that hold secrets"),
                            "whoever can pull the image can read them; revoke them too",
                            clears,
                            Risk.MEDIUM,
                            List.copyOf(changes)));
        }
    }

    /** A file of its own, no entry of an archive. */
    private static boolean isRemovable(ImageView image, Finding finding) {
        String path = finding.place().path();
        return isSecretOfOurs(image, finding) && path != null && path.equals(Cleared.outer(path));
    }

    /** What a distribution ships is in every copy of it and no secret. */
    private static boolean isSecretOfOurs(ImageView image, Finding finding) {
        String path = Cleared.outer(finding.place().path());
        return finding instanceof SecretFinding
                && path != null
                && image.image().owned().find(path) == null;
    }

    /** The whole path, unless a later layer replaced the file by one without secrets. */
    private static Change removal(ImageView image, Finding finding, String path) {
        FileTree.Node visible = image.tree().find(path);
        int layer = layerOf(image, finding);
        if (visible == null || layer < 0 || visible.layerIndex() == layer) {
            return new Change.Remove(path);
        }
        return isSecret(image, path, visible.layerIndex())
                ? new Change.Remove(path)
                : new Change.RemoveFrom(path, layer);
    }

    private static boolean isSecret(ImageView image, String path, int layer) {
        return image.findings().stream()
                .filter(SecretFinding.class::isInstance)
                .anyMatch(finding ->
                        path.equals(Cleared.outer(finding.place().path()))
                                && layerOf(image, finding) == layer);
    }

    private static int layerOf(ImageView image, Finding finding) {
        List<LayerFacts> layers = image.image().merged().layers();
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).diffId().equals(finding.place().layer())) {
                return i;
            }
        }
        return -1;
    }

    private void sensitiveFiles(ImageView image, Globs keep, List<Proposal> proposals) {
        Set<Change> changes = new LinkedHashSet<>();
        for (LayerFacts layer : image.image().merged().layers()) {
            for (FileEntry file : layer.files()) {
                if (SENSITIVE.contains(file.fileName()) && !keep.match(file.path())) {
                    changes.add(new Change.Remove(file.path()));
                }
            }
        }
        if (!changes.isEmpty()) {
            proposals.add(
                    new Proposal(
                            id(),
                            "remove "
                                    + Counted.of(
                                            changes.size(),
                                            "history or credential file",
                                            "histories and credential files"),
                            "they tell what somebody typed or where he is known",
                            List.of(),
                            Risk.LOW,
                            List.copyOf(changes)));
        }
    }
}
