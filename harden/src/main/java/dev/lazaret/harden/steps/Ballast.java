package dev.lazaret.harden.steps;

import dev.lazaret.inspect.surface.BallastRules;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.tar.EntryType;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What no program reads: by directory, by name. */
enum Ballast {
    CACHE("package manager caches", "it can be fetched again", "image/package-cache"),
    DOCUMENTATION("documentation", "nobody reads it in a container", "image/documentation"),
    LOG("logs of the build", "they tell how the image was made", ""),
    VERSION_CONTROL(
            "version control and build files",
            "they hold the project's history and how it is built",
            "image/build-file"),
    TEST("test data of libraries", "only a build runs the tests of libraries", "");

    private static final Set<String> REPOSITORIES = Set.of(".git", ".svn", ".hg", ".bzr");
    private static final Set<String> BUILD_FILES =
            Set.of(
                    "Dockerfile",
                    "Containerfile",
                    "docker-compose.yml",
                    "docker-compose.yaml",
                    "compose.yaml",
                    ".dockerignore",
                    ".gitlab-ci.yml",
                    "Jenkinsfile",
                    "Vagrantfile");
    private static final Set<String> TEST_FOLDERS = Set.of("test", "tests", "__tests__");

    private final String title;
    private final String why;
    private final String rule;

    Ballast(String title, String why, String rule) {
        this.title = title;
        this.why = why;
        this.rule = rule;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        return title;
    }

    String why() {
        return why;
    }

    /** The rule that finds it, empty for none. */
    String rule() {
        return rule;
    }

    /** Whether this path, with all below it, is of this kind. */
    boolean is(FileEntry file) {
        return switch (this) {
            case CACHE -> isIn(file, BallastRules.CACHE_DIRECTORIES);
            case DOCUMENTATION ->
                    isIn(file, BallastRules.DOCUMENTATION_DIRECTORIES) && !isLicence(file);
            case LOG -> isLog(file);
            case VERSION_CONTROL -> isVersionControl(file);
            case TEST ->
                    file.type() == EntryType.DIRECTORY
                            && TEST_FOLDERS.contains(file.fileName())
                            && (file.directory().contains("site-packages/")
                                    || file.directory().contains("node_modules/"));
        };
    }

    private static boolean isIn(FileEntry file, List<String> directories) {
        return file.type() != EntryType.DIRECTORY
                && directories.stream().anyMatch(file.path()::startsWith);
    }

    /** Licences must be passed on with what they are of. */
    private static boolean isLicence(FileEntry file) {
        String name = file.fileName().toLowerCase(Locale.ROOT);
        return name.startsWith("copyright")
                || name.startsWith("licen")
                || name.startsWith("copying")
                || name.startsWith("notice");
    }

    private static boolean isLog(FileEntry file) {
        return file.type() == EntryType.FILE
                && file.path().startsWith("var/log/")
                && file.size() > 0;
    }

    private static boolean isVersionControl(FileEntry file) {
        boolean library =
                file.path().contains("node_modules/")
                        || file.path().contains("site-packages/")
                        || file.path().contains("/gems/")
                        || file.path().startsWith("usr/share/doc/");
        return !library
                && (file.type() == EntryType.DIRECTORY
                        ? REPOSITORIES.contains(file.fileName())
                        : file.type() == EntryType.FILE && BUILD_FILES.contains(file.fileName()));
    }
}
