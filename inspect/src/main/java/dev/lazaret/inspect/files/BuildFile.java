package dev.lazaret.inspect.files;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.rule.TreeRule;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.tar.EntryType;

import java.util.List;
import java.util.Set;

/** What built the image tells an intruder how, and was copied in by mistake. */
public final class BuildFile implements TreeRule {

    public static final Rule RULE =
            new Rule(
                    "image/build-file",
                    List.of("DKL-LI-0003", "CWE-527"),
                    Severity.LOW,
                    "A file of the build is in the image",
                    "List it in .dockerignore, or copy only what runs.");

    private static final Set<String> REPOSITORIES = Set.of(".git", ".svn", ".hg", ".bzr");

    private static final Set<String> FILES =
            Set.of(
                    "Dockerfile",
                    "Containerfile",
                    "docker-compose.yml",
                    "docker-compose.yaml",
                    "compose.yml",
                    "compose.yaml",
                    ".dockerignore",
                    ".gitlab-ci.yml",
                    "Jenkinsfile",
                    "Vagrantfile");

    /** Libraries are shipped with their authors' build files. */
    private static boolean isLibrary(String path) {
        return path.contains("node_modules/")
                || path.contains("site-packages/")
                || path.contains("/gems/")
                || path.startsWith("usr/share/doc/");
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Visitor start(InspectedImage image, FindingList to) {
        return node -> {
            FileEntry file = node.entry();
            boolean repository =
                    file.type() == EntryType.DIRECTORY && REPOSITORIES.contains(file.fileName());
            boolean plain =
                    file.type() == EntryType.FILE
                            && FILES.contains(file.fileName())
                            && !isLibrary(file.path());
            boolean found = plain || (repository && !isLibrary(file.path()));
            // a package's own is no mistake of this build
            if (found && image.owned().find(file.path()) == null) {
                to.file(
                        image.place(node),
                        repository ? "a version control directory" : "a build file");
            }
        };
    }
}
