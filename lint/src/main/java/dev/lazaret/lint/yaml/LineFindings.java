package dev.lazaret.lint.yaml;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Location;
import dev.lazaret.base.Rule;
import dev.lazaret.base.SourceLineFinding;
import dev.lazaret.base.Text;
import dev.lazaret.lint.SourceLines;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what the rules find: each thing once, without what the author ignores, bounded. */
public final class LineFindings {

    private static final int FINDINGS_MAX = 100_000;
    private static final int EVIDENCE_CHARS_MAX = 300;

    private record Key(String id, String file, int line, String evidence) {}

    private final Map<String, YamlIgnores> ignores = new HashMap<>();
    private final Map<String, SourceLines> sources = new HashMap<>();
    private final Map<Key, SourceLineFinding> findings = new LinkedHashMap<>();
    private int dropped;

    /** Makes a file known, before anything is found in it. */
    public void file(String name, String text) {
        ignores.put(name, YamlIgnores.read(text));
        sources.put(name, new SourceLines(name, text));
    }

    /**
     * Adds a finding.
     *
     * @param evidence what was seen; made printable here, secrets must be masked before
     */
    public void add(Rule rule, String file, YamlCursor place, String evidence) {
        YamlIgnores ignored = ignores.get(file);
        SourceLines lines = sources.get(file);
        int line = place.line();
        if (ignored == null || lines == null || ignored.cover(rule, line)) {
            return;
        }
        String safe = Text.quote(evidence, EVIDENCE_CHARS_MAX);
        Key key = new Key(rule.id(), file, line, safe);
        if (findings.size() >= FINDINGS_MAX && !findings.containsKey(key)) {
            dropped++;
            return;
        }
        findings.computeIfAbsent(key, _ -> lines.finding(rule, line, place.column(), safe));
    }

    /** What was found. */
    public List<SourceLineFinding> findings() {
        return List.copyOf(findings.values());
    }

    /** A gap when there were more findings than are kept. */
    public List<Gap> gaps() {
        if (dropped == 0) {
            return List.of();
        }
        return List.of(
                Gap.of(
                        Gap.Kind.LIMIT,
                        Location.NOWHERE,
                        "Found more than "
                                + FINDINGS_MAX
                                + " things wrong; "
                                + dropped
                                + " more are not listed."));
    }
}
