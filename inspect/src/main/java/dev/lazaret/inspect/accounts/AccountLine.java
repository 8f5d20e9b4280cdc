package dev.lazaret.inspect.accounts;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of an account database: cells separated by colons (passwd(5), group(5), shadow(5)).
 *
 * @param number one-based line
 */
record AccountLine(int number, List<String> cells) {

    private static final int CELLS_MAX = 16;

    AccountLine {
        cells = List.copyOf(cells);
    }

    /** The lines that name an account; comments and NIS entries are passed over. */
    static List<AccountLine> parse(List<String> lines) {
        List<AccountLine> accounts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean account = line.indexOf(':') > 0 && "#+-".indexOf(line.charAt(0)) < 0;
            if (account) {
                accounts.add(new AccountLine(i + 1, List.of(line.split(":", CELLS_MAX))));
            }
        }
        return accounts;
    }

    String name() {
        return cells.getFirst();
    }

    /** The cell at this index, empty when the line is shorter. */
    String cell(int index) {
        return index < cells.size() ? cells.get(index).strip() : "";
    }

    /** The number in a cell, -1 when it is none. */
    long id(int index) {
        String text = cell(index);
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && text.length() <= 10 ? Long.parseLong(text) : -1;
    }
}
