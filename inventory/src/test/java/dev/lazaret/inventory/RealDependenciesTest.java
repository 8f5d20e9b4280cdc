package dev.lazaret.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.testkit.SharedData;
import dev.lazaret.testkit.TarBuilder;
import dev.lazaret.testkit.Tools;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who needs whom in real databases, against what others read in them. */
class RealDependenciesTest {

    @TempDir private Path directory = Path.of("");

    private final Map<String, Set<String>> needs = new HashMap<>();
    private final Map<String, Set<String>> providers = new HashMap<>();

    /** The image's installed database, read by these few lines again. */
    @Test
    void alpineAgreesWithItsDatabase() throws Exception {
        Tools.require("tar");
        Path archive = SharedData.require("images/alpine-3.10.2.tar.gz");

        for (String stanza : installed(archive).split("\n\n", -1)) {
            String name = line(stanza, "P:");
            needs.put(name, names(line(stanza, "D:"), " "));
            provides(name, names(line(stanza, "p:"), " "));
        }
        assertThat(expected()).hasSizeGreaterThan(10);
        assertThat(edges(SmallImage.inventory(archive, directory)))
                .containsExactlyInAnyOrderElementsOf(expected());
    }

    /** Every relation that dpkg prints of this machine or of the root that the property names. */
    @Test
    void debianAgreesWithDpkg() throws Exception {
        Tools.require("dpkg-query");
        Path database = Path.of(System.getProperty("lazaret.debian.root", "/"), "var/lib/dpkg");
        Path status = database.resolve("status");
        Assumptions.assumeTrue(
                Files.exists(status), "SKIPPED: needs a Debian root; " + status + " is not there");
        byte[] tar =
                new TarBuilder().file("var/lib/dpkg/status", Files.readAllBytes(status)).build();
        Path archive = Files.write(directory.resolve("root.tar"), tar);

        String format = "${Package}\t${Provides}\t${Pre-Depends}, ${Depends}\t${db:Status-Status}";
        for (String row : dpkg(database, format + "\\n").split("\n", -1)) {
            String[] cells = row.split("\t", -1);
            if (cells.length == 4 && cells[3].equals("installed")) {
                needs.computeIfAbsent(cells[0], _ -> new TreeSet<>())
                        .addAll(names(cells[2], "[,|]"));
                provides(cells[0], names(cells[1], ","));
            }
        }
        assertThat(expected()).hasSizeGreaterThan(100);
        assertThat(edges(SmallImage.inventory(archive, directory)))
                .containsExactlyInAnyOrderElementsOf(expected());
    }

    /** SLE's databases as rpm prints them: names, libraries, files that it knows the owners of. */
    @Test
    void suseAgreesWithRpm() throws Exception {
        Tools.require("rpm");
        Path database = SharedData.require("rpmdb/sle15-bci-sqlite/rpmdb.sqlite");
        String copy = Files.createDirectory(directory.resolve("db")).toString();
        Files.copy(database, Path.of(copy, "rpmdb.sqlite"));
        byte[] tar =
                new TarBuilder()
                        .file("usr/lib/sysimage/rpm/rpmdb.sqlite", Files.readAllBytes(database))
                        .build();
        Path archive = Files.write(directory.resolve("root.tar"), tar);

        rpm(copy, "%{=NAME}\t%{REQUIRENAME}").forEach((name, needed) -> needs.put(name, needed));
        rpm(copy, "%{=NAME}\t%{PROVIDENAME}").forEach(this::provides);
        rpm(copy, "%{=NAME}\t%{FILENAMES}").forEach(this::provides);
        assertThat(expected()).hasSizeGreaterThan(50);
        assertThat(edges(SmallImage.inventory(archive, directory)))
                .containsExactlyInAnyOrderElementsOf(expected());
    }

    /** Lines of a name, a tab and a value. */
    private static Map<String, Set<String>> rpm(String database, String format) throws Exception {
        String printed =
                Tools.run(
                        List.of("rpm", "--dbpath", database, "-qa", "--qf", "[" + format + "\\n]"));
        return printed.lines()
                .map(line -> line.split("\t", 2))
                .collect(
                        Collectors.groupingBy(
                                cells -> cells[0],
                                Collectors.mapping(cells -> cells[1], Collectors.toSet())));
    }

    private void provides(String name, Set<String> also) {
        providers.computeIfAbsent(name, _ -> new TreeSet<>()).add(name);
        also.forEach(each -> providers.computeIfAbsent(each, _ -> new TreeSet<>()).add(name));
    }

    private Set<String> expected() {
        Set<String> expected = new TreeSet<>();
        needs.forEach((name, wanted) ->
                wanted.stream()
                        .flatMap(each -> providers.getOrDefault(each, Set.of()).stream())
                        .filter(provider -> !provider.equals(name))
                        .forEach(provider -> expected.add(name + " " + provider)));
        return expected;
    }

    /** Names only: of packages for two architectures both are meant. */
    private static Set<String> edges(Inventory inventory) {
        return DependenciesTest.edges(inventory).stream()
                .filter(edge -> !edge.endsWith("->"))
                .map(edge -> edge.replaceFirst(" .* -> ", " ").replaceFirst(" [^ ]+$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What stands before a version, an architecture or a blank. */
    private static Set<String> names(String relations, String separator) {
        return Arrays.stream(relations.split(separator, -1))
                .map(relation -> relation.strip().replaceFirst("(:any)?[ (=<>~].*$|:any$", ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String dpkg(Path database, String format) throws Exception {
        return Tools.run(List.of("dpkg-query", "--admindir=" + database, "-W", "-f", format));
    }

    private String installed(Path archive) throws IOException, InterruptedException {
        String image = Files.createDirectory(directory.resolve("image")).toString();
        String path = "lib/apk/db/installed";
        Tools.run(List.of("tar", "-C", image, "-xf", archive.toString()));
        List<Path> layers;
        try (var files = Files.walk(Path.of(image))) {
            layers = files.filter(file -> file.endsWith("layer.tar")).toList();
        }
        assertThat(layers).hasSize(1);
        Tools.run(List.of("tar", "-C", image, "-xf", layers.getFirst().toString(), path));
        return Files.readString(Path.of(image, path));
    }

    private static String line(String stanza, String start) {
        return stanza.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElse("");
    }
}
