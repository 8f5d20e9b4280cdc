package dev.lazaret.base;

import java.util.List;

/**
 * The names and numbers of {@code passwd(5)} or {@code group(5)}, in file order.
 *
 * @param database {@code passwd} or {@code group}
 * @param names account names, as many as ids
 * @param ids user or group ids
 */
public record AccountIds(String database, List<String> names, List<Long> ids) implements Fact {

    public AccountIds {
        names = List.copyOf(names);
        ids = List.copyOf(ids);
        if (names.size() != ids.size()) {
            throw new IllegalArgumentException(
                    names.size() + " names do not fit " + ids.size() + " ids");
        }
    }
}
