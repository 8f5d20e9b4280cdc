package dev.lazaret.inspect.accounts;

import dev.lazaret.base.AccountIds;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.layers.MergedImage.Placed;

import java.util.HashMap;
import java.util.Map;

/** The accounts that the visible {@code etc/passwd} and {@code etc/group} name. */
public final class Accounts {

    private Accounts() {}

    /** User ids by name; the first of a name counts, as in the C library. */
    public static Map<String, Long> users(InspectedImage image) {
        return ids(image, "passwd");
    }

    /** Group ids by name. */
    public static Map<String, Long> groups(InspectedImage image) {
        return ids(image, "group");
    }

    private static Map<String, Long> ids(InspectedImage image, String database) {
        Map<String, Long> ids = new HashMap<>();
        for (Placed placed : image.live(AccountIds.class)) {
            AccountIds found = (AccountIds) placed.observation().fact();
            for (int i = 0; found.database().equals(database) && i < found.names().size(); i++) {
                ids.putIfAbsent(found.names().get(i), found.ids().get(i));
            }
        }
        return ids;
    }
}
