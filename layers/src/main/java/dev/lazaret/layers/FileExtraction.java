package dev.lazaret.layers;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.oci.Layer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Takes the bytes of one file out of the one layer that holds them. */
public final class FileExtraction {

    private FileExtraction() {}

    /**
     * Reads the layer to its end and verifies it; the file appears meanwhile, so look at it only
     * when this has returned.
     *
     * @param path of a regular file that the layer's archive holds
     * @param to where the bytes go; replaced when it exists
     * @param temporary for content too large for memory
     * @throws ExtractionException if the file is larger than the limits allow or the layer is
     *     broken
     * @throws IOException if the layer is not what it should be, or the file cannot be written
     */
    public static void extract(
            Layer layer, String path, Path to, Limits limits, Path temporary, Progress progress)
            throws IOException {
        OneFile file = new OneFile(path, to);
        LayerFacts facts = new LayerPass(List.of(file), limits, temporary).read(layer, progress);
        for (Gap gap : facts.gaps()) {
            boolean whole = gap.place().path() == null && gap.kind() != Gap.Kind.UNSUPPORTED;
            if (whole || path.equals(gap.place().path())) {
                throw new ExtractionException(path, gap.reason());
            }
        }
        if (!file.found) {
            throw new ExtractionException(path, "the layer does not hold it");
        }
    }

    /** Copies one file; made for one layer, which one thread reads. */
    private static final class OneFile implements Examiner {
        private final String path;
        private final Path to;
        private boolean found;

        OneFile(String path, Path to) {
            this.path = path;
            this.to = to;
        }

        @Override
        public String id() {
            return "extract";
        }

        @Override
        public Selection selection() {
            return Selection.fileNames(path.substring(path.lastIndexOf('/') + 1));
        }

        @Override
        public boolean accepts(FileEntry file) {
            return file.path().equals(path);
        }

        @Override
        public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
            try (InputStream in = content.open()) {
                Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
            }
            found = true;
        }
    }
}
