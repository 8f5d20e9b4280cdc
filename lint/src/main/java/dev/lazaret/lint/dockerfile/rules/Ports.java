package dev.lazaret.lint.dockerfile.rules;

import java.util.List;

/**
 * The numbers in an argument of EXPOSE: {@code 80}, {@code 80/tcp}, {@code 8000-8010/udp}; of a
 * mapping those of the container.
 */
final class Ports {

    private Ports() {}

    /** One or both ends of a range; empty when it is no number, -1 for one that is absurd. */
    static List<Integer> of(String text) {
        String port = text.substring(text.lastIndexOf(':') + 1);
        String[] ends = port.split("/", 2)[0].split("-", 2);
        return ends.length == 1
                ? number(ends[0])
                : List.of(number(ends[0]), number(ends[1])).stream().flatMap(List::stream).toList();
    }

    /** Whether a port is the one named or lies in the range. */
    static boolean cover(String text, int port) {
        List<Integer> ends = of(text);
        return !ends.isEmpty() && ends.getFirst() <= port && port <= ends.getLast();
    }

    private static List<Integer> number(String text) {
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return List.of();
        }
        return List.of(text.length() > 6 ? -1 : Integer.parseInt(text));
    }
}
