package dev.lazaret.explorer.tree;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Package;
import dev.lazaret.base.SecretFinding;
import dev.lazaret.base.Severity;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.List;

/** Where findings and packages lie in the tree. */
public final class Marks {

    private static final List<Severity> SEVERITIES = List.of(Severity.values());

    /** Per node the worst severity at or below it plus one, 0 when there is no finding. */
    private final byte[] worst;

    private final BitSet findings = new BitSet();
    private final BitSet secrets = new BitSet();
    private final BitSet packages = new BitSet();

    private Marks(int nodes) {
        worst = new byte[nodes];
    }

    /** Marks what has a path; a path within an archive marks the archive. */
    public static Marks of(FileNodes nodes, List<Finding> findings, List<Package> packages) {
        Marks marks = new Marks(nodes.size());
        for (Finding finding : findings) {
            String path = finding.place().path();
            int node = path == null ? -1 : nodes.find(outerFile(path));
            if (node > 0) {
                marks.mark(nodes, node, finding);
            }
        }
        for (Package found : packages) {
            int node = nodes.find(outerFile(found.path()));
            if (node > 0) {
                marks.packages.set(node);
            }
        }
        return marks;
    }

    private void mark(FileNodes nodes, int node, Finding finding) {
        findings.set(node);
        if (finding instanceof SecretFinding) {
            secrets.set(node);
        }
        byte severity = (byte) (SEVERITIES.indexOf(finding.severity()) + 1);
        for (int at = node; worst[at] < severity; at = nodes.parent(at)) {
            worst[at] = severity;
        }
    }

    /** The file that a path leads to before it enters an archive. */
    public static String outerFile(String path) {
        int inner = path.indexOf("!/");
        return inner < 0 ? path : path.substring(0, inner);
    }

    /** The worst severity at or below the node, null when there is no finding. */
    public @Nullable Severity worst(int node) {
        return worst[node] == 0 ? null : SEVERITIES.get(worst[node] - 1);
    }

    boolean finding(int node) {
        return findings.get(node);
    }

    boolean secret(int node) {
        return secrets.get(node);
    }

    boolean packageAt(int node) {
        return packages.get(node);
    }
}
