package dev.lazaret.inspect.files;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.accounts.Accounts;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.rule.TreeRule;
import dev.lazaret.layers.FileEntry;

import java.util.List;
import java.util.Set;

/**
 * A file of a user or group that the image does not know belongs to whoever gets the number next.
 */
public final class UnownedFile implements TreeRule {

    public static final Rule RULE =
            new Rule(
                    "image/unowned-file",
                    List.of("CWE-708"),
                    Severity.LOW,
                    "A file belongs to a user or group that does not exist",
                    "chown the file, or create its user and group in the image.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Visitor start(InspectedImage image, FindingList to) {
        Set<Long> users = Set.copyOf(Accounts.users(image).values());
        Set<Long> groups = Set.copyOf(Accounts.groups(image).values());
        String running = image.config().user().split(":", 2)[0];
        return node -> {
            FileEntry file = node.entry();
            if (users.isEmpty() || groups.isEmpty()) {
                return;
            }
            boolean user = users.contains(file.userId());
            boolean group = groups.contains(file.groupId());
            // numbers without a name are how unprivileged images work: USER 10001
            boolean runs = Long.toString(file.userId()).equals(running);
            if ((!user && !runs) || (!group && !runs)) {
                to.file(image.place(node), Privileged.mode(file));
            }
        };
    }
}
