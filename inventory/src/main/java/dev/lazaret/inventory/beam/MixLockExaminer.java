package dev.lazaret.inventory.beam;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.inventory.text.TextFile;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.Map;

/**
 * Mix's lock file, an Elixir map from application to {@code {:hex, :package, "version", …, repo,
 * …}} or {@code {:git, "url", "commit", …}}.
 */
public final class MixLockExaminer extends PackageFile {

    public MixLockExaminer() {
        super("beam/mix-lock", Origin.DECLARED, Selection.fileNames("mix.lock"));
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        JsonNode map = Terms.read(TextFile.read(content), Terms.Language.ELIXIR).path(0);
        if (!map.isArray()) {
            throw new MalformedException("not a mix.lock: it holds no map");
        }
        for (int i = 0; i + 1 < map.size(); i += 2) {
            add(Terms.text(map.path(i)), map.path(i + 1), packages);
        }
    }

    private static void add(String application, JsonNode source, PackageList packages)
            throws IOException {
        switch (Terms.text(source.path(0))) {
            case "hex" ->
                    packages.add(
                            "hex",
                            organisation(Terms.text(source.path(6))),
                            Terms.text(source.path(1)),
                            Terms.text(source.path(2)));
            case "git" -> {
                String commit = Terms.text(source.path(2));
                packages.add(
                        "hex",
                        "",
                        application,
                        commit,
                        Map.of("vcs_url", "git+" + Terms.text(source.path(1)) + "@" + commit),
                        found -> found);
            }
            default -> packages.gap("an entry that is neither hex nor git: '" + application + "'");
        }
    }

    /** {@code hexpm:acme} is organisation acme; the public repository is {@code hexpm}. */
    private static String organisation(String repository) {
        return repository.startsWith("hexpm:") ? repository.substring(6) : "";
    }
}
