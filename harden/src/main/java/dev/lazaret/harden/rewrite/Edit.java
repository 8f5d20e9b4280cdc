package dev.lazaret.harden.rewrite;

import dev.lazaret.harden.FileBytes;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What changes about one entry that stays; null where it stays as it is.
 *
 * @param dropped extended attributes
 */
record Edit(
        @Nullable Integer mode,
        @Nullable Owner owner,
        @Nullable FileBytes content,
        SortedSet<String> dropped) {

    static final Edit NONE = new Edit(null, null, null, new TreeSet<>());

    record Owner(long userId, long groupId) {}

    Edit {
        dropped = Collections.unmodifiableSortedSet(new TreeSet<>(dropped));
    }

    boolean isNone() {
        return equals(NONE);
    }

    Edit withMode(int value) {
        return new Edit(value, owner, content, dropped);
    }

    Edit withOwner(long userId, long groupId) {
        return new Edit(mode, new Owner(userId, groupId), content, dropped);
    }

    Edit withContent(FileBytes value) {
        return new Edit(mode, owner, value, dropped);
    }

    Edit without(String attribute) {
        SortedSet<String> more = new TreeSet<>(dropped);
        more.add(attribute);
        return new Edit(mode, owner, content, more);
    }

    /** Both; the other one's where both say something. */
    Edit and(Edit other) {
        SortedSet<String> both = new TreeSet<>(dropped);
        both.addAll(other.dropped);
        return new Edit(
                other.mode == null ? mode : other.mode,
                other.owner == null ? owner : other.owner,
                other.content == null ? content : other.content,
                both);
    }
}
