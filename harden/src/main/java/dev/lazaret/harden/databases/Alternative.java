package dev.lazaret.harden.databases;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One file of {@code /var/lib/dpkg/alternatives} (update-alternatives(1), "Query format" names the
 * words; the file is lines): the mode, the link, name and link of each slave, an empty line; then
 * of each choice its path, its priority and a path per slave, an empty one where it has none.
 *
 * @param automatic the best choice is taken, not one that somebody chose
 * @param link where programs look for it, {@code /usr/bin/pager}
 */
record Alternative(boolean automatic, String link, List<Slave> slaves, List<Choice> choices) {

    private static final String AUTO = "auto";
    private static final String MANUAL = "manual";

    /** A link that follows the choice, such as that of a manual page. */
    record Slave(String name, String link) {
        private boolean isSafe() {
            return name.indexOf('/') < 0 && isPlace(link);
        }
    }

    /**
     * What may be chosen.
     *
     * @param slaves paths in the order of the slaves, empty where it has none
     */
    record Choice(String path, int priority, List<String> slaves) {
        Choice {
            slaves = List.copyOf(slaves);
        }
    }

    Alternative {
        slaves = List.copyOf(slaves);
        choices = List.copyOf(choices);
    }

    /** Null for a file that dpkg would not take either. */
    static @Nullable Alternative parse(String text) {
        Iterator<String> lines = text.lines().iterator();
        try {
            String mode = line(lines);
            if (!List.of(AUTO, MANUAL).contains(mode) || text.indexOf('\0') >= 0) {
                return null;
            }
            String link = line(lines);
            List<Slave> slaves = new ArrayList<>();
            for (String name = line(lines); !name.isEmpty(); name = line(lines)) {
                slaves.add(new Slave(name, line(lines)));
            }
            if (!isPlace(link) || !slaves.stream().allMatch(Slave::isSafe)) {
                return null;
            }
            List<Choice> choices = new ArrayList<>();
            for (String path = line(lines); !path.isEmpty(); path = line(lines)) {
                int priority = Integer.parseInt(line(lines));
                choices.add(new Choice(path, priority, lines(lines, slaves.size())));
            }
            return new Alternative(mode.equals(AUTO), link, slaves, choices);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** From the root, and leads nowhere else. */
    private static boolean isPlace(String link) {
        return link.startsWith("/")
                && Stream.of(link.substring(1).split("/", -1))
                        .noneMatch(part -> List.of("", ".", "..").contains(part));
    }

    /** What is missing is empty, as the line that ends a list is. */
    private static String line(Iterator<String> lines) {
        return lines.hasNext() ? lines.next() : "";
    }

    private static List<String> lines(Iterator<String> lines, int count) {
        return Stream.generate(() -> line(lines)).limit(count).toList();
    }

    Alternative keeping(Predicate<Choice> stays) {
        return new Alternative(automatic, link, slaves, choices.stream().filter(stays).toList());
    }

    Alternative madeAutomatic() {
        return new Alternative(true, link, slaves, choices);
    }

    /** Without slaves that no choice has. */
    Alternative tidy() {
        int[] used =
                IntStream.range(0, slaves.size())
                        .filter(i -> choices.stream().anyMatch(c -> !c.slaves().get(i).isEmpty()))
                        .toArray();
        return new Alternative(
                automatic,
                link,
                IntStream.of(used).mapToObj(slaves::get).toList(),
                choices.stream()
                        .map(choice ->
                                new Choice(
                                        choice.path(),
                                        choice.priority(),
                                        IntStream.of(used).mapToObj(choice.slaves()::get).toList()))
                        .toList());
    }

    /** The first of those with the highest priority, null when there is no choice. */
    @Nullable Choice best() {
        Choice best = null;
        for (Choice choice : choices) {
            if (best == null || choice.priority() > best.priority()) {
                best = choice;
            }
        }
        return best;
    }

    String text() {
        List<String> lines = new ArrayList<>(List.of(automatic ? AUTO : MANUAL, link));
        slaves.forEach(slave -> lines.addAll(List.of(slave.name(), slave.link())));
        lines.add("");
        for (Choice choice : choices) {
            lines.addAll(List.of(choice.path(), Integer.toString(choice.priority())));
            lines.addAll(choice.slaves());
        }
        lines.add("");
        return String.join("\n", lines) + "\n";
    }
}
