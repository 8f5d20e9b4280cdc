package dev.lazaret.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of {@code examples/} as they lie in the jar; {@code index.txt} names them. */
final class ExampleFiles {

    private static final String ROOT = "/dev/lazaret/examples/";

    private ExampleFiles() {}

    /** Paths below {@code examples/} that begin like this, in order. */
    static List<String> below(String prefix) throws IOException {
        return new String(read("index.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(path -> path.startsWith(prefix))
                .sorted()
                .toList();
    }

    static byte[] read(String path) throws IOException {
        try (InputStream in = ExampleFiles.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw new IOException("the example " + path + " is not in this build");
            }
            return in.readAllBytes();
        }
    }
}
