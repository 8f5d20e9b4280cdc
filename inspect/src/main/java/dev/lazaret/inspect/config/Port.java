package dev.lazaret.inspect.config;

import dev.lazaret.oci.ImageConfig;

import java.util.ArrayList;
import java.util.List;

/**
 * A port of {@code ExposedPorts}: {@code 80}, {@code 80/tcp} or {@code 8000-8010/udp}.
 *
 * @param number the first port, -1 when it is none
 * @param text as stated
 */
record Port(int number, String text) {

    /** Engines write ranges port by port; more than this many say nothing new. */
    private static final int PORTS_MAX = 70_000;

    static List<Port> exposed(ImageConfig config) {
        List<Port> ports = new ArrayList<>();
        for (String text : config.exposedPorts()) {
            if (ports.size() >= PORTS_MAX) {
                break;
            }
            addAll(text, ports);
        }
        return ports;
    }

    private static void addAll(String text, List<Port> ports) {
        int slash = text.indexOf('/');
        String numbers = slash < 0 ? text : text.substring(0, slash);
        int dash = numbers.indexOf('-');
        int first = number(dash < 0 ? numbers : numbers.substring(0, dash));
        int last = dash < 0 ? first : number(numbers.substring(dash + 1));
        for (int port = first; port <= last && ports.size() < PORTS_MAX; port++) {
            ports.add(new Port(port, text));
        }
    }

    private static int number(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && text.length() <= 5 ? Integer.parseInt(text) : -1;
    }
}
