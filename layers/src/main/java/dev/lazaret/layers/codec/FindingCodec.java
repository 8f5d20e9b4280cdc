package dev.lazaret.layers.codec;

import dev.lazaret.base.ConfigurationFinding;
import dev.lazaret.base.FileFinding;
import dev.lazaret.base.Finding;
import dev.lazaret.base.HostFinding;
import dev.lazaret.base.Location;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.base.Severity;
import dev.lazaret.base.SourceLineFinding;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.layers.CorruptFactsException;

import java.util.List;

/** Writes and reads findings: what all have in common, then what only one kind has. */
final class FindingCodec {

    private FindingCodec() {}

    static void write(Finding finding, FactWriter to) {
        to.text(finding.kind())
                .text(finding.id())
                .texts(finding.aliases())
                .name(finding.severity())
                .text(finding.title())
                .location(finding.place())
                .text(finding.remedy());
        switch (finding) {
            case VulnerabilityFinding f -> VulnerabilityCodec.write(f, to);
            case SecretFinding f -> to.text(f.evidence());
            case FileFinding f -> to.text(f.evidence());
            case ConfigurationFinding f -> to.text(f.evidence());
            case SourceLineFinding f -> to.text(f.evidence()).count(f.column()).text(f.excerpt());
            case HostFinding f -> to.text(f.evidence());
        }
    }

    /** Seven parts that every finding has. */
    record Head(
            String id,
            List<String> aliases,
            Severity severity,
            String title,
            Location place,
            String remedy) {}

    static Finding read(FactReader from) {
        String kind = from.text();
        Head h =
                new Head(
                        from.text(),
                        from.texts(),
                        from.name(Severity.class),
                        from.text(),
                        from.location(),
                        from.text());
        if (kind.equals("vulnerability")) {
            return VulnerabilityCodec.read(h, from);
        }
        String evidence = from.text();
        return switch (kind) {
            case "secret" ->
                    new SecretFinding(
                            h.id, h.aliases, h.severity, h.title, h.place, evidence, h.remedy);
            case "file" ->
                    new FileFinding(
                            h.id, h.aliases, h.severity, h.title, h.place, evidence, h.remedy);
            case "configuration" ->
                    new ConfigurationFinding(
                            h.id, h.aliases, h.severity, h.title, h.place, evidence, h.remedy);
            case "source-line" ->
                    new SourceLineFinding(
                            h.id,
                            h.aliases,
                            h.severity,
                            h.title,
                            h.place,
                            from.lineOrColumn(),
                            evidence,
                            from.text(),
                            h.remedy);
            case "host" ->
                    new HostFinding(
                            h.id, h.aliases, h.severity, h.title, h.place, evidence, h.remedy);
            default -> throw new CorruptFactsException("a finding has an unknown kind");
        };
    }
}
