package dev.lazaret.lint.dockerfile.shell;

import dev.lazaret.lint.dockerfile.syntax.Position;

import java.util.List;

/**
 * A simple command: assignments, a name, arguments, redirections.
 *
 * @param assignments words of the form {@code NAME=value} before the name
 * @param words the name and the arguments; empty for assignments alone
 * @param join how it follows the command before
 * @param pipeline number of its pipeline in the script
 * @param input the program that begins its pipeline; empty when it does so itself
 * @param depth how many subshells and substitutions it stands in
 */
public record Command(
        List<ShellWord> assignments,
        List<ShellWord> words,
        List<Redirect> redirects,
        Join join,
        int pipeline,
        String input,
        int depth) {

    public Command {
        assignments = List.copyOf(assignments);
        words = List.copyOf(words);
        redirects = List.copyOf(redirects);
    }

    /** The program's name without its folder, empty when there is none. */
    public String name() {
        return words.isEmpty() ? "" : baseName(words.getFirst().text());
    }

    /** The arguments. */
    public List<ShellWord> arguments() {
        return words.isEmpty() ? words : words.subList(1, words.size());
    }

    /** The n-th argument's text, empty when there is none. */
    public String argument(int n) {
        return n + 1 < words.size() ? words.get(n + 1).text() : "";
    }

    public boolean isNamed(String... names) {
        String mine = name();
        for (String name : names) {
            if (mine.equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of these options is given, as a word of its own or as {@code --name=value}. */
    public boolean hasOption(String... options) {
        for (ShellWord word : words) {
            for (String option : options) {
                String text = word.text();
                if (text.startsWith(option)
                        && (text.length() == option.length()
                                || (option.startsWith("--")
                                        && text.charAt(option.length()) == '='))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a letter is among the bundled short options: {@code -y} in {@code -qy}. */
    public boolean hasLetter(char letter) {
        return hasLetter(letter, "");
    }

    /**
     * The same where some letters take the rest of their word as value: the k of {@code -okubectl}
     * is none.
     *
     * @param valued those letters
     */
    public boolean hasLetter(char letter, String valued) {
        return arguments().stream()
                .map(ShellWord::text)
                .anyMatch(text -> isBundle(text) && isAmong(text, letter, valued));
    }

    private static boolean isAmong(String bundle, char letter, String valued) {
        for (int i = 1; i < bundle.length(); i++) {
            char c = bundle.charAt(i);
            if (c == letter || valued.indexOf(c) >= 0) {
                return c == letter;
            }
        }
        return false;
    }

    private static boolean isBundle(String text) {
        return text.length() > 1
                && text.length() < 12
                && text.charAt(0) == '-'
                && text.charAt(1) != '-'
                && text.indexOf('=') < 0;
    }

    /** Whether an argument reads so. */
    public boolean hasArgument(String text) {
        return arguments().stream().anyMatch(word -> word.text().equals(text));
    }

    /**
     * The command without {@code sudo}, {@code env A=B}, {@code xargs} and their like before it.
     */
    public Command unwrapped() {
        List<ShellWord> inner = Wrappers.unwrap(words);
        if (inner.equals(words)) {
            return this;
        }
        String fed = isNamed("xargs") ? "" : input; // xargs keeps what it reads to itself
        return new Command(assignments, inner, redirects, join, pipeline, fed, depth);
    }

    public Position at() {
        return words.isEmpty() ? assignments.getFirst().at() : words.getFirst().at();
    }

    /** The command on one line, quotes gone, for evidence. */
    public String text() {
        StringBuilder out = new StringBuilder();
        for (ShellWord word : words) {
            if (out.length() > 200) {
                break;
            }
            out.append(out.isEmpty() ? "" : " ").append(word.text());
        }
        return out.toString();
    }

    static String baseName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
