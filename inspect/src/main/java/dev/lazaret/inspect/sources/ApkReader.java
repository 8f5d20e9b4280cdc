package dev.lazaret.inspect.sources;

import dev.lazaret.base.Severity;

import java.util.List;

/** {@code /etc/apk/repositories}: one address a line, {@code @tag} before it. */
final class ApkReader implements SourceReader {

    @Override
    public void read(List<String> lines, Said said) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.startsWith("#") && line.contains("http://")) {
                // the index is signed: a reader sees what is fetched, but cannot change it
                said.add(SourceRules.PLAIN_HTTP, Severity.NEGLIGIBLE, i, line);
            }
        }
    }
}
