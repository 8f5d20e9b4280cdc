package dev.lazaret.scan;

import dev.lazaret.base.Digest;
import dev.lazaret.base.MalformedException;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** Whole images' results as files of one directory, named by key and program. */
public final class FileSubjectCache implements SubjectCache {

    private final CacheDirectory files;
    private final String program;

    /**
     * A cache of what this program finds.
     *
     * @param program digest of its code: rules have no versions, and another build may find other
     *     things
     */
    public FileSubjectCache(Path directory, Digest program) {
        this.files = files(directory);
        this.program = program.shortHex();
    }

    /** Where they lie. */
    public static CacheDirectory files(Path directory) {
        return new CacheDirectory(directory, ".subject");
    }

    @Override
    public @Nullable Subject find(SubjectKey key) {
        byte[] bytes = files.find(name(key));
        if (bytes == null) {
            return null;
        }
        try {
            Subject subject = SubjectCodec.decode(name(key), bytes);
            files.used(name(key));
            return subject;
        } catch (MalformedException e) {
            // not ours or damaged: the image is looked at again and the file replaced
            return null;
        }
    }

    @Override
    public void store(SubjectKey key, Subject subject) {
        files.store(name(key), SubjectCodec.encode(name(key), subject));
    }

    private String name(SubjectKey key) {
        return key.digest().hex() + "-" + program;
    }
}
