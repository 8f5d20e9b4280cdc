package dev.lazaret.harden.rewrite;

import dev.lazaret.harden.FileBytes;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What changes about one entry that stays; null where it stays as it is.
 *
 * @param cleared permission bits that go
 * @param set permission bits that come
 * @param dropped extended attributes
 */
record Edit(
        int cleared,
        int set,
        @Nullable Owner owner,
        @Nullable FileBytes content,
        SortedSet<String> dropped) {

    static final Edit NONE = new Edit(0, 0, null, null, new TreeSet<>());

    record Owner(long userId, long groupId) {}

    Edit {
        dropped = Collections.unmodifiableSortedSet(new TreeSet<>(dropped));
    }

    boolean isNone() {
        return equals(NONE);
    }

    Edit withMode(int less, int more) {
        return new Edit(cleared | less, set | more, owner, content, dropped);
    }

    Edit withOwner(long userId, long groupId) {
        return new Edit(cleared, set, new Owner(userId, groupId), content, dropped);
    }

    Edit withContent(FileBytes value) {
        return new Edit(cleared, set, owner, value, dropped);
    }

    Edit without(String attribute) {
        SortedSet<String> more = new TreeSet<>(dropped);
        more.add(attribute);
        return new Edit(cleared, set, owner, content, more);
    }

    /** The bits of a file that had these. */
    int mode(int before) {
        return (before & ~cleared) | set;
    }

    /** Both; the other one's where both say something. */
    Edit and(Edit other) {
        SortedSet<String> both = new TreeSet<>(dropped);
        both.addAll(other.dropped);
        return new Edit(
                cleared | other.cleared,
                set | other.set,
                other.owner == null ? owner : other.owner,
                other.content == null ? content : other.content,
                both);
    }
}
