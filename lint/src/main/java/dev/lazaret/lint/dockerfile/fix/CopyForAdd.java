package dev.lazaret.lint.dockerfile.fix;

import dev.lazaret.lint.dockerfile.syntax.Expanded;
import dev.lazaret.lint.dockerfile.syntax.Flag;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes COPY for ADD. ADD unpacks what is an archive by its content, so only folders and files
 * whose names say that they are none are changed.
 */
final class CopyForAdd implements Repair {

    private static final Set<String> SHARED_FLAGS = Set.of("chown", "chmod", "link", "exclude");

    /** Endings of files that are no tar archive, compressed or not. */
    private static final Set<String> PLAIN_ENDS =
            Set.of(
                    "c",
                    "cfg",
                    "conf",
                    "cpp",
                    "crt",
                    "css",
                    "csproj",
                    "csv",
                    "env",
                    "go",
                    "gradle",
                    "h",
                    "html",
                    "ini",
                    "jar",
                    "java",
                    "js",
                    "json",
                    "jsx",
                    "key",
                    "lock",
                    "md",
                    "mod",
                    "pem",
                    "php",
                    "pl",
                    "properties",
                    "py",
                    "rb",
                    "repo",
                    "rs",
                    "service",
                    "sh",
                    "sql",
                    "sum",
                    "svg",
                    "toml",
                    "ts",
                    "tsx",
                    "txt",
                    "war",
                    "xml",
                    "yaml",
                    "yml",
                    "zip");

    private static final Set<String> PLAIN_NAMES =
            Set.of("Gemfile", "Makefile", "Pipfile", "Procfile", "Rakefile", "LICENSE", "README");

    @Override
    public String rule() {
        return "dockerfile/add-instead-of-copy";
    }

    @Override
    public void repair(Draft draft) {
        for (Stage stage : draft.build().stages()) {
            for (Instruction instruction : stage.instructions()) {
                if (instruction.keyword() == Keyword.ADD && draft.isFound(instruction.at())) {
                    repair(draft, stage, instruction);
                }
            }
        }
    }

    private static void repair(Draft draft, Stage stage, Instruction instruction) {
        List<Expanded> words = stage.words(instruction);
        List<Expanded> sources = words.subList(0, words.size() - 1);
        if (!sources.stream().allMatch(word -> isNoArchive(word.text()))) {
            draft.skip(instruction.at(), "ADD would unpack the source if it is an archive");
        } else if (!instruction.flags().stream().map(Flag::name).allMatch(SHARED_FLAGS::contains)) {
            draft.skip(instruction.at(), "COPY has not all of the flags");
        } else {
            int at = draft.offset(instruction.at());
            String copy = draft.reads(at, "add") ? "copy" : "COPY";
            draft.replace(at, at + copy.length() - 1, copy);
            draft.changed(instruction.at(), "COPY for ADD");
        }
    }

    private static boolean isNoArchive(String source) {
        String name = source.substring(source.lastIndexOf('/') + 1);
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean folder = name.isEmpty() || name.equals(".") || name.equals("..");
        return folder
                || PLAIN_NAMES.contains(name)
                || (name.indexOf('.') >= 0 && PLAIN_ENDS.contains(end));
    }
}
