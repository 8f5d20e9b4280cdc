package dev.lazaret.lint.yaml;

import dev.lazaret.base.Gap;

/** A document that is not read, for a reason its author can act on. */
final class YamlRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final Gap.Kind kind;
    private final int line;
    private final String remedy;

    YamlRefusal(Gap.Kind kind, int line, String why, String remedy) {
        super(why, null, false, false);
        this.kind = kind;
        this.line = line;
        this.remedy = remedy;
    }

    static YamlRefusal template(int line) {
        return new YamlRefusal(
                Gap.Kind.UNSUPPORTED,
                line,
                "Tried to read YAML but line "
                        + line
                        + " belongs to a template: it holds {{ … }} outside of quotes.",
                "Render it first: helm template CHART | lazaret lint -");
    }

    Gap.Kind kind() {
        return kind;
    }

    int line() {
        return line;
    }

    String why() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
