package dev.lazaret.inspect.secrets;

import dev.lazaret.base.Rule;

import java.util.List;

/** Writes the page of one kind. */
final class SecretPage {

    private SecretPage() {}

    static String of(SecretKind kind) {
        Rule rule = kind.rule();
        return String.join(
                        "\n",
                        "# " + rule.id() + ": " + rule.title(),
                        "",
                        "## What",
                        what(kind),
                        "",
                        "## Why",
                        "Whoever can pull the image can read every file of every layer, also of those"
                                + " that a later layer deletes or overwrites, and the whole"
                                + " configuration. "
                                + why(rule),
                        "",
                        "Severity: "
                                + rule.severity().label()
                                + "; less in files that others published: negligible in a"
                                + " distribution's package, low in a library's tests, examples and"
                                + " documentation"
                                + (kind.options().weak() ? " and all its other files" : ""),
                        "",
                        "## Evidence",
                        "```",
                        evidence(kind),
                        "```",
                        "The value itself is never shown: at most its first four characters, of short"
                                + " values none.",
                        "",
                        "## Remedy",
                        rule.remedy(),
                        "Hand it in when the container starts, or while building with"
                                + " `RUN --mount=type=secret`, which leaves nothing behind.",
                        "",
                        "## Aliases",
                        rule.aliases().isEmpty() ? "None." : String.join(", ", rule.aliases()),
                        "",
                        "## References",
                        "- CWE-798, use of hard-coded credentials; CWE-312, cleartext storage of"
                                + " sensitive information",
                        "- OWASP Secrets Management Cheat Sheet")
                + "\n";
    }

    private static String what(SecretKind kind) {
        if (kind.keywords().isEmpty()) {
            return "The name says that the value is a secret (password, token, key), and the value is"
                    + " neither a placeholder nor a variable. Looked at: the image's configuration.";
        }
        return "Looked for around: "
                + String.join(", ", code(kind.keywords().stream().limit(8).toList()))
                + (kind.keywords().size() > 8 ? " and others" : "")
                + (kind.options().files().isEmpty()
                        ? ", in every file, in archives and binaries too."
                        : ", in files named "
                                + String.join(
                                        ", ",
                                        code(kind.options().files().stream().sorted().toList()))
                                + ".")
                + (kind.checkName().equals("-")
                        ? " The pattern of the format decides."
                        : " Beside the pattern of the format these checks decide: "
                                + String.join(", ", code(List.of(kind.checkName().split(",", -1))))
                                + ".")
                + (kind.options().plain()
                        ? ""
                        : " Placeholders and the keys printed in manuals are left out.");
    }

    private static List<String> code(List<String> words) {
        return words.stream().map(word -> "`` " + word + " ``").toList();
    }

    private static String why(Rule rule) {
        return switch (rule.severity()) {
            case CRITICAL -> "This one opens an account or a service at once.";
            case HIGH -> "This one opens a system or an identity that others trust.";
            case MEDIUM -> "This one opens a part, or needs one more step to be of use.";
            case LOW -> "This one is of little use alone, and tells an attacker where to go on.";
            case NEGLIGIBLE, UNKNOWN -> "This one is encrypted; it is told so that you know.";
        };
    }

    private static String evidence(SecretKind kind) {
        return kind.rule().severity().label()
                + "  "
                + kind.rule().id()
                + "  "
                + kind.rule().title()
                + "\n    srv/app/settings:3  **** (40 characters)";
    }
}
