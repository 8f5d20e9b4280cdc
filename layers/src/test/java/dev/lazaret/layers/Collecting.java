package dev.lazaret.layers;

import dev.lazaret.base.Distro;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An examiner that notes each file it is shown as a fact: path and text. */
record Collecting(String id, Selection selection) implements Examiner {

    static Collecting of(Selection selection) {
        return new Collecting("test/collecting", selection);
    }

    /** Wants every file that is not empty. */
    static Collecting any() {
        return of(Selection.magics(Selection.Magic.ANY));
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        String text = new String(content.open().readAllBytes(), StandardCharsets.UTF_8);
        facts.add(new Distro("seen", file.path(), text, file.type() + "", List.of()));
    }

    /** {@code path=text} of each file that was shown. */
    static List<String> seen(LayerFacts facts) {
        return facts.observations().stream()
                .map(o -> (Distro) o.fact())
                .map(d -> d.versionId() + "=" + d.codename())
                .toList();
    }
}
