package dev.lazaret.cli.harden;

import dev.lazaret.base.Text;
import dev.lazaret.cli.files.WholeFile;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.profile.ProfileProposals;
import dev.lazaret.harden.profile.Profiles;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Saves the profiles proposed for an image and says what they are worth.
 *
 * @param out where that is said: not among the bytes of a document
 */
record ProfileOutput(PrintStream out, Path directory) {

    private static final int NAME_MAX = 60;

    static Path seccomp(Path directory) {
        return directory.resolve("seccomp.json");
    }

    static Path appArmor(Path directory) {
        return directory.resolve("apparmor");
    }

    void write(ImageView image, String locator) throws IOException {
        Profiles profiles = ProfileProposals.of(image, name(locator));
        Files.createDirectories(directory);
        Path seccomp = seccomp(directory);
        Path appArmor = appArmor(directory);
        write(seccomp, profiles.seccomp());
        write(appArmor, profiles.appArmor());
        out.println();
        out.println(
                profiles.estimated()
                        ? "Proposed profiles, estimated from the programs:"
                        : "Proposed profiles; no system calls could be estimated:");
        out.println("  " + seccomp + "  (podman run --security-opt seccomp=...)");
        out.println("  " + appArmor + "  (apparmor_parser)");
        profiles.notes().forEach(note -> out.println("  " + Text.quote(note, 300)));
    }

    private static void write(Path file, String text) throws IOException {
        WholeFile.write(file, to -> to.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The last part of the image's name, in what AppArmor takes. */
    static String name(String locator) {
        String last = locator.substring(locator.lastIndexOf('/') + 1);
        String clean = last.replaceAll("[^A-Za-z0-9-]", "-");
        return "lazaret-" + clean.substring(0, Math.min(NAME_MAX, clean.length()));
    }
}
