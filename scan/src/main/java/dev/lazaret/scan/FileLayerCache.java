package dev.lazaret.scan;

import dev.lazaret.base.Digest;
import dev.lazaret.base.MalformedException;
import dev.lazaret.layers.LayerCache;
import dev.lazaret.layers.LayerFacts;
import dev.lazaret.layers.codec.LayerFactsCodec;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** Facts of layers as files of one directory, named by diffID, blob, examiners and program. */
public final class FileLayerCache implements LayerCache {

    private final CacheDirectory files;
    private final String program;

    /**
     * A cache of what this program finds.
     *
     * @param program digest of its code: examiners have no versions, and those of another build may
     *     find other things
     */
    public FileLayerCache(Path directory, Digest program) {
        this.files = files(directory);
        this.program = program.shortHex();
    }

    /** Where they lie. */
    public static CacheDirectory files(Path directory) {
        return new CacheDirectory(directory, ".facts");
    }

    @Override
    public @Nullable LayerFacts find(Key key) {
        byte[] bytes = files.find(name(key));
        if (bytes == null) {
            return null;
        }
        try {
            LayerFacts facts = LayerFactsCodec.decode(bytes);
            if (!facts.diffId().equals(key.diffId())) {
                return null;
            }
            files.used(name(key));
            return facts;
        } catch (MalformedException e) {
            // not ours or damaged: the layer is read again and the file replaced
            return null;
        }
    }

    @Override
    public void store(Key key, LayerFacts facts) {
        files.store(name(key), LayerFactsCodec.encode(facts));
    }

    private String name(Key key) {
        return key.diffId().hex() + "-" + key.reading().hex() + "-" + program;
    }
}
