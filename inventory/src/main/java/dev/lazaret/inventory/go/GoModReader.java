package dev.lazaret.inventory.go;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Text;
import dev.lazaret.inventory.go.GoMod.Requirement;
import dev.lazaret.inventory.go.GoMod.Target;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the text of a {@code go.mod} file (Go Modules Reference, "go.mod files"). {@code exclude},
 * {@code retract}, {@code tool} and directives of later versions say nothing about what is used.
 */
final class GoModReader {

    private final int requirementsMax;
    private final List<Requirement> requirements = new ArrayList<>();
    private final Map<String, Target> replacements = new LinkedHashMap<>();
    private String goVersion = "";
    private String toolchain = "";
    private String block = "";
    private int line;

    private GoModReader(int requirementsMax) {
        this.requirementsMax = requirementsMax;
    }

    /**
     * Reads the text.
     *
     * @throws MalformedException if a directive has not the parts it needs
     * @throws LimitExceededException if there are more than {@code requirementsMax} requirements
     */
    static GoMod read(String text, int requirementsMax) throws IOException {
        GoModReader reader = new GoModReader(requirementsMax);
        for (String line : (Iterable<String>) text.lines()::iterator) {
            reader.readLine(line);
        }
        if (!reader.block.isEmpty()) {
            throw new MalformedException("the " + reader.block + " block has no end");
        }
        return new GoMod(
                reader.goVersion, reader.toolchain, reader.requirements, reader.replacements);
    }

    private void readLine(String raw) throws IOException {
        line++;
        int comment = raw.indexOf("//");
        String remark = comment < 0 ? "" : raw.substring(comment + 2).strip();
        List<String> words = words(comment < 0 ? raw : raw.substring(0, comment));
        if (words.isEmpty()) {
            return;
        }
        if (!block.isEmpty()) {
            if (words.get(0).equals(")")) {
                block = "";
            } else {
                directive(block, words, remark);
            }
        } else if (words.get(words.size() - 1).equals("(")) {
            block = words.get(0);
        } else {
            directive(words.get(0), words.subList(1, words.size()), remark);
        }
    }

    private void directive(String verb, List<String> words, String remark) throws IOException {
        switch (verb) {
            case "go" -> goVersion = first(words);
            case "toolchain" -> toolchain = first(words).equals("default") ? "" : first(words);
            case "require" -> require(words, remark);
            case "replace" -> replace(words);
            default -> {}
        }
    }

    private void require(List<String> words, String remark) throws IOException {
        if (words.size() != 2) {
            throw broken("require needs a module and a version");
        }
        GoModules.check(words.get(0));
        if (requirements.size() == requirementsMax) {
            throw new LimitExceededException("go.mod requires more than " + requirementsMax);
        }
        boolean indirect = remark.equals("indirect") || remark.startsWith("indirect;");
        requirements.add(new Requirement(words.get(0), words.get(1), indirect));
    }

    private void replace(List<String> words) throws MalformedException {
        int arrow = words.indexOf("=>");
        int after = words.size() - arrow - 1;
        if (arrow < 1 || arrow > 2 || after < 1 || after > 2) {
            throw broken("replace needs a module, => and what replaces it");
        }
        String version = arrow == 2 ? "@" + words.get(1) : "";
        String path = words.get(arrow + 1);
        GoModules.check(path);
        replacements.put(
                words.get(0) + version, new Target(path, after == 2 ? words.getLast() : ""));
    }

    private static String first(List<String> words) {
        return words.isEmpty() ? "" : words.get(0);
    }

    private MalformedException broken(String why) {
        return new MalformedException("go.mod line " + line + ": " + why);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.replace("(", " ( ").strip().split("\\s+", 16)) {
            if (!word.isEmpty()) {
                words.add(GoQuoting.unquote(Text.quote(word, 2_048)));
            }
        }
        return words;
    }
}
