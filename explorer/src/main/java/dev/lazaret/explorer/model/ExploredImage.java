package dev.lazaret.explorer.model;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Package;
import dev.lazaret.layers.MergedImage;

import java.util.List;

/**
 * An image to look around in.
 *
 * @param name what the user asked for
 * @param instructions per layer what made it, lowest first; empty where not stated
 * @param merged its layers laid over each other
 * @param findings what is wrong; those with a path are shown where they lie
 * @param packages what is installed, each with the file that says so
 * @param base which layers are the base image's
 */
public record ExploredImage(
        String name,
        List<String> instructions,
        MergedImage merged,
        List<Finding> findings,
        List<Package> packages,
        Base base) {

    /**
     * The lowest layers, which another image brought.
     *
     * @param layers how many, 0 when that is not known
     * @param name of that image, empty when that is not known
     */
    public record Base(int layers, String name) {

        public static final Base UNKNOWN = new Base(0, "");

        /** Whether this layer is one of them. */
        public boolean has(int layer) {
            return layer < layers;
        }
    }

    /** The same where nothing is known of a base image. */
    public ExploredImage(
            String name,
            List<String> instructions,
            MergedImage merged,
            List<Finding> findings,
            List<Package> packages) {
        this(name, instructions, merged, findings, packages, Base.UNKNOWN);
    }

    public ExploredImage {
        instructions = List.copyOf(instructions);
        findings = List.copyOf(findings);
        packages = List.copyOf(packages);
        if (instructions.size() != merged.layers().size() || instructions.isEmpty()) {
            throw new IllegalArgumentException(
                    instructions.size()
                            + " instructions for "
                            + merged.layers().size()
                            + " layers");
        }
    }
}
