package dev.lazaret.lint.compose;

import dev.lazaret.lint.yaml.YamlCursor;

/**
 * A published port (Compose specification, services, ports).
 *
 * @param address of the host; empty for every one
 * @param hostPort first port of the host, 0 when the engine picks one
 * @param containerPort first port of the container, 0 when unreadable
 * @param place where to show it
 */
record ComposePort(String address, int hostPort, int containerPort, YamlCursor place) {

    static ComposePort of(YamlCursor item) {
        if (item.text().isPresent()) {
            return ofShort(item);
        }
        return new ComposePort(
                item.get("host_ip").textOrEmpty(),
                port(item.get("published").textOrEmpty()),
                port(item.get("target").textOrEmpty()),
                item);
    }

    /** {@code [[address:][host]:]container[/protocol]}, with ranges. */
    private static ComposePort ofShort(YamlCursor item) {
        String text = item.textOrEmpty();
        int slash = text.indexOf('/');
        String bare = slash < 0 ? text : text.substring(0, slash);
        int last = bare.lastIndexOf(':');
        if (last < 0) {
            return new ComposePort("", 0, port(bare), item);
        }
        int before = bare.lastIndexOf(':', last - 1);
        String address = before < 0 ? "" : bare.substring(0, before);
        return new ComposePort(
                address,
                port(bare.substring(before + 1, last)),
                port(bare.substring(last + 1)),
                item);
    }

    private static int port(String text) {
        int dash = text.indexOf('-');
        String first = dash < 0 ? text : text.substring(0, dash);
        boolean digits = !first.isEmpty() && first.length() <= 5;
        return digits && first.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(first)
                : 0;
    }

    boolean isOnEveryInterface() {
        return address.isEmpty()
                || address.equals("0.0.0.0")
                || address.equals("[::]")
                || address.equals("::");
    }
}
