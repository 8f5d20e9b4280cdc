package dev.lazaret.lint.dockerfile.rules;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.dockerfile.shell.Command;
import dev.lazaret.lint.dockerfile.syntax.Expanded;
import dev.lazaret.lint.dockerfile.syntax.Instruction;
import dev.lazaret.lint.dockerfile.syntax.Keyword;
import dev.lazaret.lint.dockerfile.syntax.Stage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An archive is copied and then unpacked. */
final class CopyArchive implements StageRule {

    private static final Rule RULE =
            new Rule(
                    "dockerfile/copy-archive",
                    List.of("DL3010"),
                    Severity.NEGLIGIBLE,
                    "An archive is copied and then unpacked",
                    "Let ADD unpack the local archive in one step.");

    @Override
    public Rule rule() {
        return RULE;
    }

    /** {@code tar xf}, {@code tar -xzf}, {@code tar --extract}; not {@code tar czf}. */
    private static boolean unpacks(Command command) {
        return command.isNamed("tar", "bsdtar")
                && (command.hasLetter('x')
                        || command.hasOption("--extract", "--get")
                        || (!command.argument(0).startsWith("-")
                                && command.argument(0).indexOf('x') >= 0));
    }

    @Override
    public void check(Build build, Stage stage, Reports reports) {
        Set<String> unpacked = new HashSet<>();
        for (Run run : build.runs(stage)) {
            for (Command command : run.commands()) {
                if (unpacks(command)) {
                    command.arguments().forEach(word -> unpacked.add(Paths.last(word.text())));
                }
            }
        }
        for (Instruction copy : stage.all(Keyword.COPY)) {
            List<Expanded> words = stage.words(copy);
            if (copy.flag("from").isEmpty() && words.size() > 1 && isUnpacked(words, unpacked)) {
                reports.at(copy);
            }
        }
    }

    /** By its own name, or the one COPY gives it. */
    private static boolean isUnpacked(List<Expanded> copied, Set<String> unpacked) {
        List<String> names = copied.stream().map(word -> Paths.last(word.text())).toList();
        boolean renamed = names.size() == 2 && unpacked.contains(names.getLast());
        return names.subList(0, names.size() - 1).stream()
                .anyMatch(name -> Paths.isTar(name) && (renamed || unpacked.contains(name)));
    }
}
