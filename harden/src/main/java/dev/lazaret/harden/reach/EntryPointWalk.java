package dev.lazaret.harden.reach;

import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.Keep;
import dev.lazaret.harden.Reachability;
import dev.lazaret.oci.ImageConfig;

import java.io.IOException;
import java.util.List;

/**
 * Walks from ENTRYPOINT, CMD, HEALTHCHECK and declared extra paths to everything they need:
 * loaders, libraries, interpreters with their libraries, scripts and the commands in them,
 * configuration, and what these name. What is only guessed is marked so, what cannot be followed is
 * said.
 */
public final class EntryPointWalk implements Reachability {

    private final List<String> roots;

    /**
     * A walk.
     *
     * @param roots further programs, files or directories that must stay, absolute paths in the
     *     image
     */
    public EntryPointWalk(List<String> roots) {
        this.roots = List.copyOf(roots);
    }

    @Override
    public Keep of(ImageView image) throws IOException {
        Walk walk = new Walk(image);
        startFromConfiguration(image.config(), walk);
        for (String root : roots) {
            if (!walk.named(root, Cause.certain("", "declared as needed"))) {
                walk.unproven("", "the declared root " + root + " is not in the image");
            }
        }
        SystemFiles.reach(walk);
        walk.run();
        return walk.keep();
    }

    private static void startFromConfiguration(ImageConfig config, Walk walk) throws IOException {
        walk.commands().startImage(config);
        healthcheck(config, walk);
        if (!config.workingDirectory().isEmpty()) {
            walk.named(config.workingDirectory(), Cause.possible("", "the image's WORKDIR"));
        }
        for (String volume : config.volumes()) {
            walk.file(volume, Cause.possible("", "a VOLUME of the image"));
        }
        for (String variable : config.env()) {
            String name = variable.substring(0, Math.max(0, variable.indexOf('=')));
            String value = variable.substring(variable.indexOf('=') + 1);
            if (!name.equals("PATH")) {
                for (String path : value.split("[:;,]", -1)) {
                    walk.named(path, Cause.possible("", "the image's ENV " + name));
                }
            }
        }
    }

    /** {@code Healthcheck.Test}: NONE, CMD and words, or CMD-SHELL and a script. */
    private static void healthcheck(ImageConfig config, Walk walk) throws IOException {
        List<String> test = config.healthcheck();
        if (test.size() < 2) {
            return;
        }
        List<String> words = test.subList(1, test.size());
        Cause cause = Cause.certain("", "the image's HEALTHCHECK");
        switch (test.getFirst()) {
            case "CMD" -> walk.commands().start(words, cause);
            case "CMD-SHELL" ->
                    walk.commands().start(List.of("/bin/sh", "-c", words.getFirst()), cause);
            default -> {}
        }
    }
}
