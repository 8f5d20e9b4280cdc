package dev.lazaret.harden.databases;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One file of {@code /var/lib/dpkg/alternatives} (update-alternatives(1), "Database format"): the
 * mode, the link, name and link of each slave, an empty line; then of each choice its path, its
 * priority and a path per slave.
 *
 * @param head the lines in front of the choices, without the empty one
 */
record Alternative(List<String> head, List<List<String>> choices) {

    Alternative {
        head = List.copyOf(head);
        choices = List.copyOf(choices);
    }

    static Alternative parse(String text) {
        List<String> lines = text.lines().toList();
        int empty = lines.indexOf("");
        int headEnd = empty < 0 ? lines.size() : empty;
        int slaves = Math.max(0, headEnd - 2) / 2;
        List<List<String>> choices = new ArrayList<>();
        for (int at = headEnd + 1; at + 1 < lines.size() && !lines.get(at).isEmpty(); ) {
            int end = Math.min(lines.size(), at + 2 + slaves);
            choices.add(List.copyOf(lines.subList(at, end)));
            at = end;
        }
        return new Alternative(lines.subList(0, headEnd), choices);
    }

    /** Without the choices whose path is one of these. */
    Alternative without(SortedSet<String> paths) {
        return new Alternative(
                head,
                choices.stream()
                        .filter(choice -> !paths.contains(DatabaseFiles.path(choice.getFirst())))
                        .toList());
    }

    /** The links that lead to the choice, and those in {@code /etc/alternatives} between. */
    SortedSet<String> links(String name) {
        SortedSet<String> links = new TreeSet<>();
        links.add("etc/alternatives/" + name);
        if (head.size() > 1) {
            links.add(DatabaseFiles.path(head.get(1)));
        }
        for (int i = 2; i + 1 < head.size(); i += 2) {
            links.add("etc/alternatives/" + head.get(i));
            links.add(DatabaseFiles.path(head.get(i + 1)));
        }
        return links;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        head.forEach(line -> text.append(line).append('\n'));
        text.append('\n');
        choices.forEach(choice -> choice.forEach(line -> text.append(line).append('\n')));
        return text.append('\n').toString();
    }
}
