package dev.lazaret.harden.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.harden.BuiltImage;
import dev.lazaret.testkit.Tools;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Debian's update-alternatives takes a choice out of a root, we take it out of the same root as an
 * image: records and links are alike.
 */
class AlternativesAgreementTest {

    private static final String RECORDS = "var/lib/dpkg/alternatives";

    @TempDir private Path root;

    @BeforeEach
    void makeRoot() throws IOException {
        Tools.require("update-alternatives");
        for (String directory : List.of(RECORDS, "etc/alternatives", "usr/bin", "usr/share")) {
            Files.createDirectories(root.resolve(directory));
        }
        Files.createSymbolicLink(root.resolve("bin"), Path.of("usr/bin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // the chosen one goes, and the best that remains is chosen
                "usr/bin/high",
                // one that is not chosen goes
                "usr/bin/low",
                // two go, the last of them stays
                "usr/bin/high usr/bin/middle",
                // none remains
                "usr/bin/high usr/bin/low usr/bin/middle usr/bin/tied",
            })
    void takesOutTheSame(String gone) throws Exception {
        choices();

        requireSame(gone.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"usr/bin/low", "usr/bin/high", "usr/bin/tied usr/bin/high"})
    void takesOutTheSameWhereSomebodyChose(String gone) throws Exception {
        choices();
        debian("--set", "tool", "/bin/low");

        requireSame(gone.split(" ", -1));
    }

    /** The alternatives of a real Debian, each with another choice beside the one it has. */
    @Test
    void takesOutTheSameOfARealDebian() throws Exception {
        Path debian = Path.of(System.getProperty("lazaret.debian.root", ""));
        Assumptions.assumeTrue(
                Files.isDirectory(debian.resolve(RECORDS)) && !debian.toString().isEmpty(),
                "SKIPPED: needs a Debian root, which .ci/run makes; name it with"
                        + " -Dlazaret.debian.root");
        List<String> gone = new ArrayList<>();
        try (Stream<Path> records = Files.list(debian.resolve(RECORDS))) {
            for (Path record : records.sorted().toList()) {
                gone.add(taken(debian, record));
            }
        }

        requireSame(gone.toArray(String[]::new));
    }

    /** Copies an alternative and offers another choice of no worth; returns what was chosen. */
    private String taken(Path debian, Path record) throws Exception {
        String name = record.getFileName().toString();
        Alternative real = Objects.requireNonNull(Alternative.parse(Files.readString(record)));
        Files.copy(record, root.resolve(RECORDS).resolve(name));
        copyLink(debian, name, real.link());
        for (Alternative.Slave slave : real.slaves()) {
            copyLink(debian, slave.name(), slave.link());
        }
        List<String> files = new ArrayList<>();
        for (Alternative.Choice choice : real.choices()) {
            files.add(choice.path());
            files.addAll(choice.slaves().stream().filter(path -> !path.isEmpty()).toList());
        }
        for (String file : files) {
            place(file);
        }
        String other = "/usr/bin/other-" + name;
        place(other);
        List<String> install =
                new ArrayList<>(List.of("--install", real.link(), name, other, "-7"));
        if (!real.slaves().isEmpty()) {
            Alternative.Slave first = real.slaves().getFirst();
            place(other + ".1");
            install.addAll(List.of("--slave", first.link(), first.name(), other + ".1"));
        }
        debian(install.toArray(String[]::new));
        return root.relativize(
                        root.resolve(real.choices().getFirst().path().substring(1)).toRealPath())
                .toString();
    }

    private void copyLink(Path debian, String name, String link) throws IOException {
        for (String path : List.of("etc/alternatives/" + name, link.substring(1))) {
            if (Files.isSymbolicLink(debian.resolve(path))) {
                Files.createDirectories(root.resolve(path).getParent());
                Files.copy(debian.resolve(path), root.resolve(path), LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private void choices() throws Exception {
        install("/usr/bin/high", "30", "man", "extra");
        install("/bin/low", "-5");
        install("/usr/bin/middle", "20", "man");
        install("/usr/bin/tied", "20", "man", "extra");
    }

    private void install(String path, String priority, String... slaves) throws Exception {
        place(path);
        List<String> arguments =
                new ArrayList<>(List.of("--install", "/usr/bin/tool", "tool", path, priority));
        for (String slave : slaves) {
            String file = path + "." + slave;
            place(file);
            arguments.addAll(List.of("--slave", "/usr/share/tool." + slave, slave, file));
        }
        debian(arguments.toArray(String[]::new));
    }

    private void place(String path) throws IOException {
        Path file = root.resolve(path.substring(1));
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
    }

    private void debian(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("update-alternatives", "--quiet", "--root", "" + root));
        command.addAll(Arrays.asList(arguments));
        Tools.run(command);
    }

    /** Ours first: Debian's changes the root. */
    private void requireSame(String... gone) throws Exception {
        BuiltImage image = image();
        DpkgAlternatives ours =
                new DpkgAlternatives(
                                new DatabaseFiles(image),
                                image.tree(),
                                new TreeSet<>(List.of(gone)))
                        .clean();
        Map<String, String> expected = state();
        ours.drops().forEach(expected::remove);
        expected.putAll(ours.links());
        ours.replacements()
                .forEach((path, bytes) ->
                        expected.put(path, new String(bytes.bytes(), StandardCharsets.UTF_8)));

        for (String path : gone) {
            remove(path);
        }
        for (String path : gone) {
            Files.delete(root.resolve(path));
        }
        assertThat(state()).isEqualTo(expected).isNotEqualTo(Map.of());
    }

    private void remove(String path) throws Exception {
        try (Stream<Path> records = Files.list(root.resolve(RECORDS))) {
            for (Path record : records.toList()) {
                Alternative read =
                        Objects.requireNonNull(Alternative.parse(Files.readString(record)));
                for (Alternative.Choice choice : read.choices()) {
                    Path real = root.resolve(choice.path().substring(1)).toRealPath();
                    if (real.equals(root.toRealPath().resolve(path))) {
                        debian("--remove", record.getFileName().toString(), choice.path());
                    }
                }
            }
        }
    }

    /** Records and links with what is in them. */
    private Map<String, String> state() throws IOException {
        Map<String, String> state = new TreeMap<>();
        for (Path path : all()) {
            String name = root.relativize(path).toString();
            if (Files.isSymbolicLink(path)) {
                state.put(name, Files.readSymbolicLink(path).toString());
            } else if (name.startsWith(RECORDS + "/")) {
                state.put(name, Files.readString(path));
            }
        }
        return state;
    }

    private Collection<Path> all() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> !path.equals(root)).sorted().toList();
        }
    }

    private BuiltImage image() throws IOException {
        BuiltImage.Builder builder = BuiltImage.builder();
        for (Path path : all()) {
            String name = root.relativize(path).toString();
            if (Files.isSymbolicLink(path)) {
                builder.symlink(name, Files.readSymbolicLink(path).toString());
            } else if (Files.isDirectory(path)) {
                builder.directory(name);
            } else {
                builder.file(name, Files.readString(path));
            }
        }
        return builder.build();
    }
}
