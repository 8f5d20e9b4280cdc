package dev.lazaret.harden.profile;

import java.util.List;

/**
 * Proposals for one image.
 *
 * @param seccomp a profile in the form Docker and Podman take with {@code --security-opt seccomp=}
 * @param appArmor a profile for {@code apparmor_parser}
 * @param estimated the system calls were estimated from the programs; else they are the engines'
 *     default, because {@code notes} say why no estimate can be made
 * @param notes what the reader must know before using them, a sentence each
 */
public record Profiles(String seccomp, String appArmor, boolean estimated, List<String> notes) {

    public Profiles {
        notes = List.copyOf(notes);
    }
}
