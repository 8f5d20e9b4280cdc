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
 */
public record ExploredImage(
        String name,
        List<String> instructions,
        MergedImage merged,
        List<Finding> findings,
        List<Package> packages) {

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
