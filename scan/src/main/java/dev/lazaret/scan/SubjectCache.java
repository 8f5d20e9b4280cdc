package dev.lazaret.scan;

import org.jspecify.annotations.Nullable;

/**
 * Keeps what was found in whole images, so that one that was looked at today is only matched and
 * judged anew. A cache that cannot read or write behaves like an empty one.
 */
public interface SubjectCache {

    /** Keeps nothing. */
    SubjectCache NONE =
            new SubjectCache() {
                @Override
                public @Nullable Subject find(SubjectKey key) {
                    return null;
                }

                @Override
                public void store(SubjectKey key, Subject subject) {}
            };

    /** What is kept under this key, null when nothing is or it cannot be read. */
    @Nullable Subject find(SubjectKey key);

    /** Keeps a subject without a virus scanner's word: what that says today it may not tomorrow. */
    void store(SubjectKey key, Subject subject);
}
