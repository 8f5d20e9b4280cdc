package dev.lazaret.inventory.go;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.MalformedException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The text form of Go's {@code debug.BuildInfo}: lines of tab-separated fields that begin with
 * {@code path}, {@code mod}, {@code dep}, {@code =>} or {@code build}.
 *
 * @param path import path of the main package
 * @param main main module, null when built without modules
 * @param dependencies modules linked in, in order
 * @param settings {@code build} lines: compiler, flags, version control
 */
record ModuleText(
        String path,
        @Nullable Module main,
        List<Module> dependencies,
        Map<String, String> settings) {

    private static final int SETTINGS_MAX = 256;

    ModuleText {
        dependencies = List.copyOf(dependencies);
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /**
     * Reads the text; lines of other kinds are for later versions of Go and mean nothing here.
     *
     * @throws MalformedException if a module's path is none
     * @throws LimitExceededException if there are more than {@code modulesMax} modules
     */
    static ModuleText parse(String text, int modulesMax) throws IOException {
        String path = "";
        Module main = null;
        List<Module> dependencies = new ArrayList<>();
        Map<String, String> settings = new TreeMap<>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String[] fields = line.split("\t", 5);
            switch (fields[0]) {
                case "path" -> path = field(fields, 1);
                case "mod" -> main = module(fields);
                case "dep" -> {
                    if (dependencies.size() == modulesMax) {
                        throw new LimitExceededException(
                                "a Go program names more than " + modulesMax + " modules");
                    }
                    dependencies.add(module(fields));
                }
                case "=>" -> {
                    if (!dependencies.isEmpty()) {
                        Module replaced = dependencies.removeLast();
                        dependencies.add(replaced.replacedBy(module(fields)));
                    } else if (main != null) {
                        main = main.replacedBy(module(fields));
                    }
                }
                case "build" -> {
                    if (settings.size() < SETTINGS_MAX) {
                        setting(line.substring("build".length()).strip(), settings);
                    }
                }
                default -> {}
            }
        }
        return new ModuleText(path, main, dependencies, settings);
    }

    /** A build setting, empty when not stated. */
    String setting(String key) {
        return settings.getOrDefault(key, "");
    }

    private static Module module(String[] fields) throws MalformedException {
        GoModules.check(field(fields, 1));
        return new Module(field(fields, 1), field(fields, 2), field(fields, 3), null);
    }

    private static String field(String[] fields, int index) {
        return index < fields.length ? fields[index] : "";
    }

    private static void setting(String pair, Map<String, String> settings) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
            settings.put(pair.substring(0, equals), GoQuoting.unquote(pair.substring(equals + 1)));
        }
    }
}
