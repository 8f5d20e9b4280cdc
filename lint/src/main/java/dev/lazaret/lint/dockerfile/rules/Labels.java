package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Pair;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.List;
import java.util.function.Predicate;

/** The labels of the image that is built. */
final class Labels {

    private Labels() {}

    static List<Pair> of(Stage stage) {
        return stage.all(Keyword.LABEL).stream().flatMap(label -> label.pairs().stream()).toList();
    }

    /** Reports each label that is wrong. */
    static void check(Build build, Reports reports, Predicate<Pair> wrong) {
        for (Stage stage : build.shipped()) {
            for (Instruction label : stage.all(Keyword.LABEL)) {
                label.pairs().stream()
                        .filter(wrong)
                        .forEach(pair ->
                                reports.at(
                                        label, pair.at(), pair.key() + "=" + pair.value().text()));
            }
        }
    }

    /** Reports each label of the kind whose value is not right; variables are not judged. */
    static void check(Build build, Reports reports, LabelKind kind, Predicate<String> right) {
        check(
                build,
                reports,
                pair -> {
                    String value = pair.value().unquoted();
                    return build.options().labels().get(pair.key()) == kind
                            && !value.isEmpty()
                            && value.indexOf('$') < 0
                            && !right.test(value);
                });
    }
}
