package dev.lazaret.harden.profile;

import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.Keep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * Proposes a seccomp and an AppArmor profile for the entry point of an image.
 *
 * <p>The system calls are an estimate from below: those the reached programs make themselves and
 * those of the C library's functions they name. It never goes beyond what engines allow by default.
 */
public final class ProfileProposals {

    private static final int REASONS_MAX = 10;

    private ProfileProposals() {}

    /**
     * Looks at what the image's {@link ImageView#keep()} says is reached.
     *
     * @param name of the AppArmor profile: letters, digits, hyphens
     * @throws IOException if the image cannot be read
     */
    public static Profiles of(ImageView image, String name) throws IOException {
        Keep keep = image.keep();
        SyscallEstimate estimate = SyscallEstimate.of(image, keep);
        boolean estimated = estimate.reasons().isEmpty();
        SortedSet<String> calls = SyscallTable.get().allowed();
        if (estimated) {
            calls.retainAll(estimate.names());
        }
        List<String> notes = new ArrayList<>();
        if (estimated) {
            notes.add(
                    "The "
                            + calls.size()
                            + " system calls are a static estimate: run the program's tests with"
                            + " defaultAction SCMP_ACT_LOG before you enforce it.");
        } else {
            notes.add(
                    "The system calls are Docker's default, because those of the program cannot be"
                            + " told from its bytes:");
            estimate.reasons().stream().limit(REASONS_MAX).forEach(notes::add);
        }
        if (!keep.unproven().isEmpty()) {
            notes.add(
                    "Not everything the program may load or start could be followed ("
                            + keep.unproven().size()
                            + " places); what was not reached is in neither profile.");
        }
        return new Profiles(
                SeccompProfile.json(calls),
                AppArmorProfile.text(name, image, keep),
                estimated,
                notes);
    }
}
