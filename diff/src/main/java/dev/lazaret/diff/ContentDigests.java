package dev.lazaret.diff;

import dev.lazaret.base.Digest;
import dev.lazaret.base.FileDigest;
import dev.lazaret.base.Limits;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.LayerPass;
import dev.lazaret.layers.Observation;
import dev.lazaret.layers.Progress;
import dev.lazaret.layers.Selection;
import dev.lazaret.oci.Image;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** SHA-256 of those files of an image whose bytes must be compared; nothing else is kept. */
public final class ContentDigests {

    private final Map<String, String> byPath = new HashMap<>();

    private ContentDigests() {}

    /** Knows nothing: files of the same size are then not told apart. */
    public static ContentDigests none() {
        return new ContentDigests();
    }

    /**
     * Reads the layers that hold one of these files.
     *
     * @param wanted paths by index of the layer that holds what is visible there
     * @throws IOException if a layer cannot be read or is not what it should be
     */
    public static ContentDigests read(
            Image image, Map<Integer, Set<String>> wanted, Limits limits, Path temporary)
            throws IOException {
        ContentDigests digests = new ContentDigests();
        for (Map.Entry<Integer, Set<String>> layer : wanted.entrySet()) {
            LayerPass pass =
                    new LayerPass(List.of(new Hashing(layer.getValue())), limits, temporary);
            for (Observation seen :
                    pass.read(image.layers().get(layer.getKey()), Progress.NONE).observations()) {
                if (seen.fact() instanceof FileDigest digest) {
                    digests.byPath.put(seen.path(), digest.hex());
                }
            }
        }
        return digests;
    }

    /** Lower-case hex, null when the file was not read. */
    @Nullable String of(String path) {
        return byPath.get(path);
    }

    private record Hashing(Set<String> paths) implements Examiner {

        @Override
        public String id() {
            return "diff/content";
        }

        @Override
        public Selection selection() {
            return Selection.magics(Selection.Magic.ANY);
        }

        @Override
        public boolean accepts(FileEntry file) {
            return paths.contains(file.path());
        }

        @Override
        public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
            MessageDigest hash = Digest.Algorithm.SHA256.newHash();
            byte[] buffer = new byte[1 << 16];
            try (InputStream in = content.open()) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    hash.update(buffer, 0, n);
                }
            }
            Digest digest = Digest.of(Digest.Algorithm.SHA256, hash.digest());
            facts.add(new FileDigest(digest.algorithm().label(), digest.hex()));
        }
    }
}
