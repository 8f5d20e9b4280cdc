package dev.lazaret.harden.dockerfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import dev.lazaret.harden.Change;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.oci.spec.Json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** An image's settings as instructions: a stage that starts from nothing inherits none. */
final class StageSettings {

    private final ImageConfig config;
    private final SortedSet<String> variables = new TreeSet<>();
    private final SortedSet<String> ports = new TreeSet<>();
    private final SortedSet<String> droppedLabels = new TreeSet<>();
    private final SortedMap<String, String> newLabels = new TreeMap<>();
    private String user = "";
    private String signal = "";
    private Change.SetCommand command;
    private boolean newCommand;

    StageSettings(ImageConfig config) {
        this.config = config;
        this.command = new Change.SetCommand(config.entrypoint(), config.command());
    }

    void apply(Change.OfConfig change) {
        switch (change) {
            case Change.SetUser(String name) -> user = name;
            case Change.DropVariable(String name) -> variables.add(name);
            case Change.DropPort(String port) -> ports.add(port);
            case Change.SetLabel(String name, String value) -> newLabels.put(name, value);
            case Change.DropLabel(String name) -> droppedLabels.add(name);
            case Change.SetStopSignal(String name) -> signal = name;
            case Change.SetCommand set -> {
                command = set;
                newCommand = true;
            }
            // a build writes its own history, and no step drops volumes
            case Change.MaskHistory mask -> {}
            case Change.DropVolume drop -> {}
        }
    }

    SortedSet<String> variables() {
        return variables;
    }

    SortedSet<String> ports() {
        return ports;
    }

    SortedSet<String> droppedLabels() {
        return droppedLabels;
    }

    /** Only what a plan changes and a later instruction can say. */
    List<String> changed() {
        List<String> lines = new ArrayList<>();
        pairs("LABEL", newLabels, lines);
        one("STOPSIGNAL", signal, lines);
        one("USER", user, lines);
        if (newCommand) {
            start(lines);
        }
        return lines;
    }

    /** Everything. */
    List<String> all() throws MalformedImageException {
        List<String> lines = new ArrayList<>();
        SortedMap<String, String> environment = new TreeMap<>();
        for (String pair : config.env()) {
            int equals = pair.indexOf('=');
            if (equals > 0 && !variables.contains(pair.substring(0, equals))) {
                environment.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        pairs("ENV", environment, lines);
        SortedMap<String, String> labels = new TreeMap<>(config.labels());
        labels.putAll(newLabels);
        labels.keySet().removeAll(droppedLabels);
        pairs("LABEL", labels, lines);
        one("WORKDIR", config.workingDirectory(), lines);
        if (!config.volumes().isEmpty()) {
            lines.add("VOLUME " + Quoted.json(config.volumes()).replace("$", "\\$"));
        }
        List<String> exposed = new ArrayList<>(config.exposedPorts());
        exposed.removeAll(ports);
        if (!exposed.isEmpty()) {
            lines.add("EXPOSE " + String.join(" ", exposed));
        }
        one("STOPSIGNAL", signal.isEmpty() ? config.stopSignal() : signal, lines);
        one("USER", user.isEmpty() ? config.user() : user, lines);
        healthcheck(lines);
        start(lines);
        return lines;
    }

    private void start(List<String> lines) {
        if (!command.entrypoint().isEmpty()) {
            lines.add("ENTRYPOINT " + Quoted.json(command.entrypoint()));
        }
        if (!command.command().isEmpty()) {
            lines.add("CMD " + Quoted.json(command.command()));
        }
    }

    private static void one(String keyword, String value, List<String> lines) {
        if (!value.isEmpty()) {
            lines.add(keyword + " " + Quoted.value(value));
        }
    }

    private static void pairs(String keyword, SortedMap<String, String> pairs, List<String> lines) {
        if (!pairs.isEmpty()) {
            List<String> written = new ArrayList<>();
            pairs.forEach(
                    (name, value) -> written.add(Quoted.value(name) + "=" + Quoted.value(value)));
            lines.add(keyword + " " + String.join(" \\\n    ", written));
        }
    }

    /** Times stand in the configuration in nanoseconds (Docker image specification 1.2). */
    private void healthcheck(List<String> lines) throws MalformedImageException {
        List<String> test = config.healthcheck();
        if (test.isEmpty() || test.getFirst().equals("NONE")) {
            return;
        }
        JsonNode stated = stated().path("config").path("Healthcheck");
        StringBuilder line = new StringBuilder("HEALTHCHECK ");
        duration(stated, "Interval", "--interval=", line);
        duration(stated, "Timeout", "--timeout=", line);
        duration(stated, "StartPeriod", "--start-period=", line);
        if (stated.path("Retries").asInt() > 0) {
            line.append("--retries=").append(stated.path("Retries").asInt()).append(' ');
        }
        boolean shell = test.getFirst().equals("CMD-SHELL");
        line.append("CMD ");
        line.append(
                shell
                        ? String.join(" ", test.subList(1, test.size()))
                        : Quoted.json(test.subList(1, test.size())));
        lines.add(line.toString());
    }

    private JsonNode stated() throws MalformedImageException {
        return config.raw().isEmpty()
                ? MissingNode.getInstance()
                : Json.read(config.raw().getBytes(StandardCharsets.UTF_8), "the configuration");
    }

    private static void duration(JsonNode stated, String key, String flag, StringBuilder line) {
        long nanoseconds = stated.path(key).asLong();
        if (nanoseconds > 0) {
            line.append(flag).append(Math.max(1, nanoseconds / 1_000_000)).append("ms ");
        }
    }
}
