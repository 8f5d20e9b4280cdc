package dev.lazaret.judge;

import dev.lazaret.base.Text;
import dev.lazaret.judge.clause.Glob;
import dev.lazaret.judge.yaml.PolicyException;
import dev.lazaret.judge.yaml.YamlMap;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The waivers of a {@code .lazaret.yaml}.
 *
 * <pre>
 * waivers:
 *   - id: CVE-2019-1549       # or any alias
 *     package: openssl        # optional, glob
 *     path: usr/lib/*         # optional, glob
 *     image: registry/dev/*   # optional, glob
 *     until: 2026-12-31       # last day
 *     by: alice@example.org
 *     why: the server never forks
 * </pre>
 */
public final class WaiverFile {

    private static final Set<String> KEYS =
            Set.of("id", "package", "path", "image", "until", "by", "why");

    private WaiverFile() {}

    /**
     * Reads waivers.
     *
     * @param file name for errors
     * @throws PolicyException if anything is missing, misspelt or not what it should be
     */
    public static List<Waiver> parse(String file, String text) throws PolicyException {
        YamlMap root = YamlMap.parse(file, text);
        root.allowOnly(Set.of("waivers"));
        return of(root);
    }

    /** The waivers of a file that may hold more. */
    static List<Waiver> of(YamlMap root) throws PolicyException {
        List<Waiver> waivers = new ArrayList<>();
        for (YamlMap entry : root.list("waivers")) {
            waivers.add(waiver(entry));
        }
        return List.copyOf(waivers);
    }

    private static Waiver waiver(YamlMap entry) throws PolicyException {
        entry.allowOnly(KEYS);
        return new Waiver(
                entry.required("id"),
                new Glob(entry.optional("package", "*")),
                new Glob(entry.optional("path", "*")),
                new Glob(entry.optional("image", "*")),
                until(entry),
                entry.required("by"),
                entry.required("why"),
                entry.place());
    }

    private static LocalDate until(YamlMap entry) throws PolicyException {
        String text = entry.required("until");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new PolicyException(
                    entry.place()
                            + ": 'until' must be a day such as 2026-12-31, not '"
                            + Text.quote(text, 40)
                            + "'.",
                    e);
        }
    }
}
