package dev.lazaret.cli.policy;

import dev.lazaret.base.NearestWord;
import dev.lazaret.base.Text;
import dev.lazaret.cli.files.SmallFile;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.judge.Policy;
import dev.lazaret.judge.ReadyPolicies;
import dev.lazaret.judge.yaml.PolicyException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a policy comes from; a ready policy's name wins over a file called the same. */
sealed interface PolicySource {

    /** What projects keep beside their sources. */
    Path PROJECT = Path.of(".lazaret.yaml");

    /** One that comes with the program. */
    record Ready(String name) implements PolicySource {}

    /** A file. */
    record Local(Path file) implements PolicySource {}

    /** Fetched each time, so that everybody judges by the same one. */
    record Remote(URI address) implements PolicySource {}

    /** Reads what people type after {@code --policy}. */
    static PolicySource parse(String text) throws UsageException {
        if (ReadyPolicies.names().contains(text)) {
            return new Ready(text);
        }
        if (text.startsWith("https://") || text.startsWith("http://")) {
            try {
                return new Remote(URI.create(text));
            } catch (IllegalArgumentException e) {
                throw new UsageException("'" + Text.quote(text, 200) + "' is no address.", e);
            }
        }
        return new Local(Path.of(text));
    }

    /**
     * All of them as one policy; none named means the project's own file, if there is one.
     *
     * @throws IOException if one cannot be fetched
     */
    static Policy load(List<String> texts, Shell shell)
            throws UsageException, IOException, InterruptedException {
        if (texts.isEmpty()) {
            return Files.exists(PROJECT) ? new Local(PROJECT).policy(shell) : Policy.REPORT_ALL;
        }
        Policy policy = Policy.REPORT_ALL;
        for (String text : texts) {
            policy = policy.and(parse(text).policy(shell));
        }
        return policy;
    }

    /** What reasons call it. */
    default String label() {
        return switch (this) {
            case Ready ready -> ready.name();
            case Local local -> local.file().toString();
            case Remote remote -> PolicyDownload.label(remote.address());
        };
    }

    /** The words of the policy. */
    default String text(Shell shell) throws UsageException, IOException, InterruptedException {
        return switch (this) {
            case Ready ready -> ReadyPolicies.text(ready.name()).orElseThrow();
            case Local local -> local(local.file());
            case Remote remote -> PolicyDownload.fetch(shell, remote.address());
        };
    }

    /** The policy itself. */
    default Policy policy(Shell shell) throws UsageException, IOException, InterruptedException {
        return policy(text(shell));
    }

    /** The policy of this text. */
    default Policy policy(String text) throws UsageException {
        try {
            return Policy.parse(label(), text);
        } catch (PolicyException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private static String local(Path file) throws UsageException {
        if (!Files.exists(file)) {
            String typed = file.toString();
            Optional<String> meant = NearestWord.closeTo(typed, ReadyPolicies.names());
            throw new UsageException(
                    "There is no policy '"
                            + Text.quote(typed, 200)
                            + "': no such file, and the ready ones are "
                            + String.join(", ", ReadyPolicies.names())
                            + "."
                            + meant.map(name -> " Did you mean '" + name + "'?").orElse(""));
        }
        return SmallFile.read(file, "the policy");
    }
}
