package dev.lazaret.cli.lint;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.base.Location;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.lint.files.SourceFile;
import dev.lazaret.lint.files.SourceKind;
import dev.lazaret.lint.files.SourceTree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what was asked for: files, folders, standard input. */
final class LintSources {

    /** What standard input is called in findings. */
    static final String STANDARD_INPUT = "stdin";

    /** Of all files together: they are judged together, so they are held together. */
    static final long BYTES_MAX = 64L << 20;

    private static final Set<String> VERSION_CONTROL = Set.of(".git", ".hg", ".svn");

    private record Read(String text, int bytes) {}

    private final Shell shell;
    private final Optional<SourceKind> asked;
    private final TreeMap<String, SourceFile> files = new TreeMap<>();
    private final TreeSet<String> leftOut = new TreeSet<>();
    private final List<Gap> gaps = new ArrayList<>();
    private long bytesLeft;

    /**
     * Nothing read yet.
     *
     * @param asked what named files are, when the user says so
     * @param bytesMax of all files together
     */
    LintSources(Shell shell, Optional<SourceKind> asked, long bytesMax) {
        this.shell = shell;
        this.asked = asked;
        this.bytesLeft = bytesMax;
    }

    /** What can be linted, by name. */
    List<SourceFile> files() {
        return List.copyOf(files.values());
    }

    /** Folders that were not entered, without those of version control, which nobody expects. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    List<Gap> gaps() {
        return gaps;
    }

    /**
     * Reads them all.
     *
     * @throws IOException if a path that was named is not there or cannot be read
     */
    void addAll(List<String> paths) throws IOException {
        for (String path : paths) {
            if (path.equals("-")) {
                addNamed(STANDARD_INPUT, read(shell.in(), STANDARD_INPUT));
            } else if (Files.isDirectory(Path.of(path))) {
                addFolder(Path.of(path));
            } else if (Files.exists(Path.of(path))) {
                addNamed(name(Path.of(path)), read(Path.of(path)));
            } else {
                throw new NoSuchFileException(path);
            }
        }
    }

    private void addNamed(String name, Optional<Read> read) throws IOException {
        if (read.isEmpty()) {
            return;
        }
        String text = read.get().text();
        Optional<SourceKind> kind = asked.or(() -> SourceKind.detect(lastPart(name), text));
        if (kind.isPresent()) {
            hold(source(name, kind.get(), text), read.get().bytes());
        } else {
            gap(
                    Gap.Kind.UNSUPPORTED,
                    name,
                    "Tried to tell what it is, but it is no Dockerfile, Compose file or Kubernetes"
                            + " manifest.",
                    "Say what it is with --kind.");
        }
    }

    private void addFolder(Path folder) throws IOException {
        SourceTree tree = SourceTree.walk(folder);
        int before = files.size();
        for (Path file : tree.files()) {
            addFound(name(file), read(file));
        }
        for (Path path : tree.unreadable()) {
            gap(
                    Gap.Kind.UNREADABLE,
                    name(path),
                    "Tried to read it, but it cannot be read or is a link out of the folder.",
                    "Name it to lint it.");
        }
        tree.leftOut().stream()
                .filter(path -> !VERSION_CONTROL.contains(lastPart(name(path))))
                .map(LintSources::name)
                .forEach(leftOut::add);
        if (files.size() == before && tree.unreadable().isEmpty()) {
            gap(
                    Gap.Kind.UNSUPPORTED,
                    name(folder),
                    "Found no Dockerfile, Compose file or Kubernetes manifest in the folder.",
                    "Name the files to lint.");
        }
    }

    private void addFound(String name, Optional<Read> read) throws IOException {
        if (read.isPresent()) {
            String text = read.get().text();
            Optional<SourceKind> kind = SourceKind.detect(lastPart(name), text);
            if (kind.isPresent()) {
                hold(source(name, kind.get(), text), read.get().bytes());
            }
        }
    }

    private static SourceFile source(String name, SourceKind kind, String text) throws IOException {
        boolean inFolder = kind == SourceKind.DOCKERFILE && !name.equals(STANDARD_INPUT);
        return new SourceFile(name, kind, text, inFolder ? IgnoreFiles.beside(Path.of(name)) : "");
    }

    private Optional<Read> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, name(file));
        }
    }

    private Optional<Read> read(InputStream in, String name) throws IOException {
        int most = (int) Math.min(Limits.DEFAULT.manifestBytesMax(), bytesLeft);
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            gap(
                    Gap.Kind.LIMIT,
                    name,
                    "Tried to read it, but it has more than " + most + " bytes.",
                    "Split it, or lint fewer files at once.");
            return Optional.empty();
        }
        return Optional.of(new Read(new String(bytes, StandardCharsets.UTF_8), bytes.length));
    }

    /** A file named twice is kept once and counted once. */
    private void hold(SourceFile file, int bytes) {
        if (files.put(file.name(), file) == null) {
            bytesLeft -= bytes;
        }
    }

    private void gap(Gap.Kind kind, String name, String reason, String remedy) {
        gaps.add(new Gap(kind, Location.file(null, name), reason, remedy));
    }

    private static String name(Path path) {
        String name = path.normalize().toString().replace('\\', '/');
        return name.isEmpty() ? "." : name;
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
