package dev.lazaret.inspect.files;

import dev.lazaret.base.FileDigest;
import dev.lazaret.base.RecordedDigests;
import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.layers.MergedImage.Placed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program is not what its package manager installed: dpkg's md5sums, apk's checksums and rpm's
 * file digests say so. What a later layer wrote over it is {@link ReplacedPackageFile}'s.
 */
public final class AlteredPackageFile implements ImageRule {

    public static final Rule RULE =
            new Rule(
                    "image/altered-package-file",
                    List.of("CWE-345", "CWE-354"),
                    Severity.HIGH,
                    "A program differs from what its package installed",
                    "Find out who changed it; install the package again in a fresh build and compare.");

    /** One statement about one path. */
    private record Recorded(String packageName, String algorithm, String hex, int layer) {}

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(InspectedImage image, FindingList to) {
        Map<String, List<Recorded>> recorded = recorded(image);
        Map<String, List<Placed>> digested = new LinkedHashMap<>();
        for (Placed placed : image.live(FileDigest.class)) {
            String path = placed.observation().path();
            if (recorded.containsKey(path)) {
                digested.computeIfAbsent(path, p -> new ArrayList<>()).add(placed);
            }
        }
        digested.forEach((path, digests) ->
                compare(recorded.getOrDefault(path, List.of()), digests, image, to));
    }

    private static Map<String, List<Recorded>> recorded(InspectedImage image) {
        Map<String, List<Recorded>> recorded = new HashMap<>();
        for (Placed placed : image.live(RecordedDigests.class)) {
            RecordedDigests stated = (RecordedDigests) placed.observation().fact();
            for (int i = 0; i < stated.paths().size(); i++) {
                recorded.computeIfAbsent(
                                image.tree().real(stated.paths().get(i)),
                                path -> new ArrayList<>(1))
                        .add(
                                new Recorded(
                                        stated.packageName(),
                                        stated.algorithm(),
                                        stated.digests().get(i),
                                        placed.layerIndex()));
            }
        }
        return recorded;
    }

    /** With diversions and replaced packages several records name a path: one must be right. */
    private static void compare(
            List<Recorded> recorded, List<Placed> digests, InspectedImage image, FindingList to) {
        Recorded wrong = null;
        for (Recorded statement : recorded) {
            if (digests.stream().anyMatch(placed -> is(placed, statement))) {
                return;
            }
            boolean later = digests.getFirst().layerIndex() > statement.layer();
            wrong = later ? wrong : statement;
        }
        if (wrong != null) {
            to.file(
                    image.place(digests.getFirst()),
                    "package "
                            + wrong.packageName()
                            + " recorded "
                            + wrong.algorithm()
                            + " "
                            + wrong.hex()
                            + ", the file has "
                            + hex(digests, wrong.algorithm()));
        }
    }

    private static boolean is(Placed placed, Recorded statement) {
        FileDigest digest = (FileDigest) placed.observation().fact();
        return digest.algorithm().equals(statement.algorithm())
                && digest.hex().equals(statement.hex());
    }

    private static String hex(List<Placed> digests, String algorithm) {
        return digests.stream()
                .map(placed -> (FileDigest) placed.observation().fact())
                .filter(digest -> digest.algorithm().equals(algorithm))
                .map(FileDigest::hex)
                .findFirst()
                .orElse("another");
    }
}
