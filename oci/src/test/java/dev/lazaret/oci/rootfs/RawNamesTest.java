package dev.lazaret.oci.rootfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.oci.Environment;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.testkit.Tools;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Names that no locale can say: a byte of Latin-1, octal 351 and 352, where UTF-8 is usual. */
final class RawNamesTest {

    @TempDir private Path temporary;
    private Path root;

    /** Started as a process of its own, whose locale can say no more than ASCII. */
    static final class Program {
        private Program() {}

        @SuppressWarnings("SystemOut") // this is how the two processes talk
        public static void main(String[] arguments) throws IOException {
            System.out.write(tar(Path.of(arguments[0])));
            System.out.flush();
        }
    }

    @BeforeEach
    void makeRoot() throws Exception {
        root = Files.createDirectory(temporary.resolve("root"));
        Tools.require("sh", "tar");
        shell(
                """
                printf one >"$(printf 'caf\\351')"
                printf two >"$(printf 'caf\\352')"
                printf three >"$(printf 'caf\\303\\251')"
                mkdir "$(printf 'd\\351')"
                printf four >"$(printf 'd\\351/plain')"
                ln "$(printf 'caf\\352')" same
                ln -s "$(printf '../\\351//\\303\\251/')" link
                ln -s "$(printf '//\\351')" rooted
                """);
    }

    @Test
    void namesAndTargetsKeepEveryByte() throws Exception {
        Path tar = Files.write(temporary.resolve("out.tar"), tar(root));

        List<String> listed =
                Tools.run(List.of("tar", "--quoting-style=literal", "-tvf", tar.toString()))
                        .lines()
                        .map(line -> line.replaceFirst("^\\S+ +\\S+ +\\d+ \\S+ \\S+ ", ""))
                        .toList();
        assertThat(listed)
                .containsExactly(
                        "caf\u00e9",
                        "caf\\xE9",
                        "caf\\xEA",
                        "d\\xE9/",
                        "d\\xE9/plain",
                        "link -> ../\\xE9//\u00e9/",
                        "rooted -> //\\xE9",
                        "same link to caf\\xEA");
    }

    @Test
    void theLocaleChangesNothing() throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Program.class.getName(),
                                root.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("LC_ALL", "C");

        byte[] tar = builder.start().getInputStream().readAllBytes();

        assertThat(tar).isEqualTo(tar(root));
    }

    @Test
    void capabilitiesOfSuchNamesAreKept() throws Exception {
        Tools.require("setcap");
        try {
            shell("PATH=$PATH:/usr/sbin:/sbin; setcap cap_net_raw+ep \"$(printf 'caf\\351')\"");
        } catch (AssertionError e) {
            Assumptions.abort("SKIPPED: setcap is not permitted here");
        }

        assertThat(new String(tar(root), StandardCharsets.ISO_8859_1))
                .contains("SCHILY.xattr.security.capability=");
    }

    @Test
    void aFileThatHasNoCapabilitiesIsNoGap() throws IOException {
        Tree tree = tree();
        FileCapabilities capabilities = new FileCapabilities(root);

        new EntryReader(tree, capabilities).read(root.resolve("same"));

        assertThat(capabilities.of(Path.of("same"))).isEmpty();
        assertThat(tree.gaps()).isEmpty();
    }

    @Test
    void capabilitiesThatCannotBeAskedForAreAGapAndTheFileStays() throws IOException {
        Assumptions.assumeTrue(FileCapabilities.isAvailable(), "SKIPPED: needs lgetxattr");
        FileCapabilities elsewhere = new FileCapabilities(temporary);
        Tree tree = tree();

        assertThat(new EntryReader(tree, elsewhere).read(root.resolve("same"))).isPresent();

        assertThat(tree.gaps()).hasSize(1);
        Gap gap = tree.gaps().iterator().next();
        assertThat(gap.place().path()).isEqualTo("same");
        // ENOENT
        assertThat(gap.reason()).contains("read its capabilities").contains("error number 2 ");
        assertThatThrownBy(() -> elsewhere.of(Path.of("same"))).isInstanceOf(IOException.class);
    }

    private Tree tree() {
        Set<Gap> gaps = new TreeSet<>();
        return new Tree(root, Limits.DEFAULT, gaps);
    }

    private void shell(String script) throws Exception {
        Tools.run(List.of("sh", "-ec", "cd \"$0\"; " + script, root.toString()));
    }

    private static byte[] tar(Path directory) throws IOException {
        OpenOptions options = OpenOptions.of(Environment.empty(), directory);
        try (Image image = RootFilesystems.open(directory, options, "rootfs:test");
                InputStream in = image.layers().getFirst().open()) {
            byte[] bytes = in.readAllBytes();
            assertThat(image.gaps()).isEmpty();
            return bytes;
        }
    }
}
