package dev.lazaret.lint.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What may be linted below a folder. Symbolic links to folders are not followed, those to files
 * only within the folder: a repository must not make its linter read what lies outside of it.
 *
 * @param files candidates by name, sorted
 * @param leftOut folders that were not entered, sorted
 * @param unreadable files, folders and links that could not be looked at, sorted
 */
public record SourceTree(List<Path> files, List<Path> leftOut, List<Path> unreadable) {

    /** Hidden folders that hold Dockerfiles and manifests people write. */
    private static final Set<String> HIDDEN_ENTERED =
            Set.of(".devcontainer", ".docker", ".ci", ".github", ".gitlab", ".circleci", ".k8s");

    public SourceTree {
        files = files.stream().sorted().toList();
        leftOut = leftOut.stream().sorted().toList();
        unreadable = unreadable.stream().sorted().toList();
    }

    /** Walks the folder. */
    public static SourceTree walk(Path folder) throws IOException {
        Visitor visitor = new Visitor(folder);
        Files.walkFileTree(folder, visitor);
        return new SourceTree(visitor.files, visitor.leftOut, visitor.unreadable);
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Path realRoot;
        private final List<Path> files = new ArrayList<>();
        private final List<Path> leftOut = new ArrayList<>();
        private final List<Path> unreadable = new ArrayList<>();

        Visitor(Path root) throws IOException {
            this.root = root;
            this.realRoot = root.toRealPath();
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(root) || isEntered(name(folder))) {
                return FileVisitResult.CONTINUE;
            }
            leftOut.add(folder);
            return FileVisitResult.SKIP_SUBTREE;
        }

        private static boolean isEntered(String name) {
            return name.startsWith(".")
                    ? HIDDEN_ENTERED.contains(name)
                    : !name.equals("node_modules") && !name.equals("__pycache__");
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (SourceKind.isDockerfile(name(file)) || SourceKind.isYaml(name(file))) {
                boolean follow = attributes.isSymbolicLink() && pointsInside(file);
                (attributes.isRegularFile() || follow ? files : unreadable).add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean pointsInside(Path link) {
            try {
                Path target = link.toRealPath();
                return target.startsWith(realRoot)
                        && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS);
            } catch (IOException e) {
                return false; // it points nowhere: shown as unreadable
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException cause) {
            unreadable.add(file);
            return FileVisitResult.CONTINUE;
        }

        private static String name(Path path) {
            Path name = path.getFileName();
            return name == null ? "" : name.toString();
        }
    }
}
