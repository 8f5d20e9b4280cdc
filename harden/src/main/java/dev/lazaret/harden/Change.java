package dev.lazaret.harden;

import java.util.List;

/**
 * One thing that will be different in the new image. Paths are clean, from the root, as in the
 * merged tree; a change of a path that is not there changes nothing. Of two changes of the same
 * thing the later step's counts, except that what is removed stays removed.
 */
public sealed interface Change {

    /** Something about one path. */
    sealed interface OfPath extends Change {
        String path();
    }

    /** Something about the image configuration. */
    sealed interface OfConfig extends Change {}

    /** The path is in no layer any more, visible or covered; a directory goes with all below it. */
    record Remove(String path) implements OfPath {}

    /**
     * What one layer writes at this path is dropped, with all that it writes below; what other
     * layers write stays.
     *
     * @param layer index, 0 is the lowest
     */
    record RemoveFrom(String path, int layer) implements OfPath {}

    /**
     * Permission bits; several changes of one path add up. Symbolic links have none and stay as
     * they are.
     *
     * @param cleared bits of 07777 that go
     * @param set bits of 07777 that come
     */
    record ChangeMode(String path, int cleared, int set) implements OfPath {}

    /** Owner and group. */
    record SetOwner(String path, long userId, long groupId) implements OfPath {}

    /** An extended attribute such as {@code security.capability} is dropped. */
    record DropAttribute(String path, String attribute) implements OfPath {}

    /** A regular file gets this content and keeps its other attributes. */
    record Replace(String path, FileBytes content) implements OfPath {}

    /** A new regular file; missing directories above it are made, 0755 and root's. */
    record AddFile(String path, int mode, long userId, long groupId, FileBytes content)
            implements OfPath {}

    /** A symbolic link, new or in the place of what is there; a directory does not give way. */
    record AddLink(String path, String target) implements OfPath {}

    /** A new directory, or the attributes of one that is there. */
    record AddDirectory(String path, int mode, long userId, long groupId) implements OfPath {}

    /** {@code User}. */
    record SetUser(String user) implements OfConfig {}

    /** An environment variable leaves the configuration. */
    record DropVariable(String name) implements OfConfig {}

    /** An exposed port leaves the configuration, {@code 22/tcp}. */
    record DropPort(String port) implements OfConfig {}

    /** A declared volume leaves the configuration. */
    record DropVolume(String path) implements OfConfig {}

    record SetLabel(String name, String value) implements OfConfig {}

    record DropLabel(String name) implements OfConfig {}

    record SetStopSignal(String signal) implements OfConfig {}

    /** Entry point and command in exec form. */
    record SetCommand(List<String> entrypoint, List<String> command) implements OfConfig {
        public SetCommand {
            entrypoint = List.copyOf(entrypoint);
            command = List.copyOf(command);
        }
    }

    /**
     * A secret in the instruction of a history entry is replaced by asterisks.
     *
     * @param index position in the configuration's history, 0 is the oldest
     */
    record MaskHistory(int index, String text) implements OfConfig {}

    /**
     * Layers become one.
     *
     * @param fromLayer index of the lowest of them; 0 squashes all
     */
    record Squash(int fromLayer) implements Change {}

    /** How rewritten layers are compressed. */
    record Recompress(Compression compression) implements Change {}

    /** Compression of a written layer. */
    enum Compression {
        GZIP,
        ZSTD
    }
}
