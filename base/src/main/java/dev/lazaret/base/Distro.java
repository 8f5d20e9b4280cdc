package dev.lazaret.base;

import java.util.List;

/**
 * The operating system distribution an image is made of, as {@code os-release(5)} states it.
 *
 * @param id lower-case identifier, {@code ID}
 * @param versionId {@code VERSION_ID}, empty for rolling distributions
 * @param codename {@code VERSION_CODENAME}, empty when not stated
 * @param prettyName for people
 * @param idLike related distributions, closest first
 */
public record Distro(
        String id, String versionId, String codename, String prettyName, List<String> idLike)
        implements Fact {

    public Distro {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a distribution has an id");
        }
        idLike = List.copyOf(idLike);
    }

    /** The part of the version before its first dot. */
    public String majorVersion() {
        int dot = versionId.indexOf('.');
        return dot < 0 ? versionId : versionId.substring(0, dot);
    }
}
