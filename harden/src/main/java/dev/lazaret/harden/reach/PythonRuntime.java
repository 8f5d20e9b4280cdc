package dev.lazaret.harden.reach;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python: the standard library and installed packages of its version (Python docs, "site"). */
final class PythonRuntime implements Runtime {

    private static final Pattern NAME =
            Pattern.compile(
                    "(?:lib)?(?:python|pypy)([23](?:\\.\\d{1,2})?)?[a-z]*(?:\\.so[.\\d]*)?");
    private static final int MINOR_MAX = 30;

    @Override
    public boolean isNamed(String fileName) {
        return NAME.matcher(fileName).matches();
    }

    @Override
    public void reachLibraries(String path, Walk walk) {
        Cause cause = Cause.certain(path, "modules of");
        for (String prefix : prefixes(path)) {
            for (String version : versions(path)) {
                for (String place : List.of("lib/", "lib64/", "local/lib/")) {
                    walk.whole(prefix + place + "python" + version, cause);
                }
                walk.file(prefix + "lib/python" + version.replace(".", "") + ".zip", cause);
                walk.whole("etc/python" + version, cause);
            }
            walk.whole(prefix + "lib/python3", cause);
            walk.whole(prefix + "lib/pypy", cause);
        }
    }

    /** The folder above {@code bin} or {@code lib}, with a slash; Debian's packages use both. */
    private static Set<String> prefixes(String path) {
        Set<String> prefixes = new LinkedHashSet<>();
        for (String part : List.of("bin/", "lib/", "lib64/")) {
            int at = ("/" + path).indexOf("/" + part);
            if (at >= 0) {
                prefixes.add(path.substring(0, at));
            }
        }
        if (prefixes.contains("usr/") || prefixes.contains("")) {
            prefixes.addAll(List.of("usr/", "usr/local/"));
        }
        return prefixes;
    }

    private static List<String> versions(String path) {
        Matcher matcher = NAME.matcher(Paths.name(path));
        String stated = matcher.matches() ? matcher.group(1) : null;
        if (stated != null && stated.contains(".")) {
            return List.of(stated);
        }
        List<String> all = new ArrayList<>(List.of("2.7"));
        for (int minor = 0; minor <= MINOR_MAX; minor++) {
            all.add("3." + minor);
        }
        return all;
    }

    @Override
    public void reachArguments(String program, List<String> arguments, Walk walk) {
        int module = arguments.indexOf("-m");
        if (module >= 0 && module + 1 < arguments.size()) {
            // found in the working directory first, else among the modules that stay anyway
            String name = arguments.get(module + 1).replaceFirst("\\..*", "");
            String place = Paths.in(walk.commands().directory(), name);
            Cause cause = Cause.certain(program, "module run by");
            walk.named(place, cause);
            walk.file(place + ".py", cause);
        }
        EntryFile.reach(program, arguments, walk);
    }
}
