package dev.lazaret.inspect.sources;

import dev.lazaret.inspect.rule.TextLines;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** Reads the configuration of apt, apk, yum, dnf, zypper, pip and npm. */
public final class SourcesExaminer implements Examiner {

    private static final String APT_SOURCES = "etc/apt/sources.list.d";
    private static final String APT_CONFIGURATION = "etc/apt/apt.conf.d";

    @Override
    public String id() {
        return "inspect/sources";
    }

    @Override
    public Selection selection() {
        return Selection.fileNames(
                        "sources.list",
                        "apt.conf",
                        "repositories",
                        "yum.conf",
                        "dnf.conf",
                        "zypp.conf",
                        "pip.conf",
                        ".npmrc",
                        "npmrc",
                        ".yarnrc")
                .or(Selection.suffixes(".repo"))
                .or(Selection.directories(APT_SOURCES, APT_CONFIGURATION));
    }

    @Override
    public boolean accepts(FileEntry file) {
        return reader(file) != null;
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        SourceReader reader = reader(file);
        if (reader != null) {
            Said said = new Said(file.path(), facts);
            reader.read(TextLines.of(file, content, facts), said);
            said.end();
        }
    }

    private static @Nullable SourceReader reader(FileEntry file) {
        String directory = file.directory();
        boolean apt =
                directory.equals(APT_SOURCES)
                        || directory.equals(APT_CONFIGURATION)
                        || directory.equals("etc/apt");
        if (apt) {
            return new AptReader();
        }
        if (file.path().equals("etc/apk/repositories")) {
            return new ApkReader();
        }
        boolean yum = directory.startsWith("etc/yum") || directory.startsWith("etc/dnf");
        if (yum || directory.startsWith("etc/zypp") || file.path().equals("etc/yum.conf")) {
            return new YumReader();
        }
        return switch (file.fileName()) {
            case "pip.conf", ".npmrc", "npmrc", ".yarnrc" -> new LanguageReader();
            default -> null;
        };
    }
}
