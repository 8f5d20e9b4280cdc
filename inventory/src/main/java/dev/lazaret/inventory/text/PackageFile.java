package dev.lazaret.inventory.text;

import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;

/** An examiner of a format in which one file lists packages and nothing else. */
public abstract class PackageFile implements Examiner {

    private final String id;
    private final Origin origin;
    private final Selection selection;

    protected PackageFile(String id, Origin origin, Selection selection) {
        this.id = id;
        this.origin = origin;
        this.selection = selection;
    }

    /** Reads the packages of one file. */
    protected abstract void read(FileEntry file, Content content, PackageList packages)
            throws IOException;

    /**
     * Refuses a file that does not say what it must.
     *
     * @param what the file, for the message
     * @param part that it must state
     * @throws MalformedException if this is empty
     */
    protected static void require(String what, String part, String value)
            throws MalformedException {
        if (value.isEmpty()) {
            throw new MalformedException(what + " states no " + part);
        }
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Selection selection() {
        return selection;
    }

    @Override
    public final void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        read(file, content, new PackageList(facts, content.limits(), file.path(), id, origin));
    }
}
