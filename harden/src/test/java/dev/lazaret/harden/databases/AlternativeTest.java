package dev.lazaret.harden.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.harden.BuiltImage;
import dev.lazaret.harden.PackageDatabase.Removal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.Map;

class AlternativeTest {

    private static final String HOME = "var/lib/dpkg";
    private static final String RECORD = HOME + "/alternatives/editor";
    private static final String BOTH =
            """
            manual
            /usr/bin/editor
            editor.1.gz
            /usr/share/man/editor.1.gz
            editor.fr
            /usr/share/man/editor.fr

            /bin/nano
            40
            /usr/share/man/nano.1.gz

            /usr/bin/vi
            -3
            /usr/share/man/vi.1.gz
            /usr/share/man/vi.fr

            """;

    /** nano is chosen by hand, through the link /bin. */
    private static BuiltImage.Builder image(String record) {
        return BuiltImage.builder()
                .file(
                        HOME + "/status",
                        """
                        Package: nano
                        Status: install ok installed
                        Version: 1
                        Architecture: amd64
                        """)
                .file(HOME + "/info/nano.list", "/bin/nano\n/usr/share/man/nano.1.gz\n")
                .file(RECORD, record)
                .symlink("bin", "usr/bin")
                .directory("usr/bin")
                .symlink("etc/alternatives/editor", "/bin/nano")
                .symlink("etc/alternatives/editor.1.gz", "/usr/share/man/nano.1.gz")
                .symlink("usr/bin/editor", "/etc/alternatives/editor")
                .symlink("usr/share/man/editor.1.gz", "/etc/alternatives/editor.1.gz")
                .file("usr/bin/nano", "")
                .file("usr/bin/vi", "")
                .file("usr/share/man/nano.1.gz", "")
                .file("usr/share/man/vi.fr", "");
    }

    @Test
    void leadsToTheBestThatRemains() throws IOException {
        Removal removal = Removing.from(image(BOTH).build(), "nano");

        assertThat(removal.links())
                .isEqualTo(
                        Map.of(
                                "etc/alternatives/editor", "/usr/bin/vi",
                                "etc/alternatives/editor.fr", "/usr/share/man/vi.fr",
                                "usr/share/man/editor.fr", "/etc/alternatives/editor.fr"));
        assertThat(removal.drops())
                .contains("etc/alternatives/editor.1.gz", "usr/share/man/editor.1.gz")
                .doesNotContain("usr/bin/editor", RECORD);
        assertThat(Removing.text(removal, RECORD))
                .startsWith("auto\n/usr/bin/editor\n")
                .endsWith("\n\n/usr/bin/vi\n-3\n/usr/share/man/vi.1.gz\n/usr/share/man/vi.fr\n\n");
        assertThat(removal.notes())
                .containsExactly("the alternative editor now leads to /usr/bin/vi");
    }

    @Test
    void leavesAFileThatTookALinksPlace() throws IOException {
        Removal removal =
                Removing.from(image(BOTH).file("usr/bin/editor", "#!/bin/sh\n").build(), "nano");

        assertThat(removal.links()).doesNotContainKey("usr/bin/editor");
        assertThat(removal.drops()).doesNotContain("usr/bin/editor");
    }

    @Test
    void writesWhatItRead() {
        assertThat(Alternative.parse(BOTH)).extracting(Alternative::text).isEqualTo(BOTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sometimes\n/usr/bin/editor\n\n/bin/nano\n40\n\n",
                "auto\nusr/bin/editor\n\n/bin/nano\n40\n\n",
                "auto\n/../editor\n\n/bin/nano\n40\n\n",
                "auto\n/usr/bin/editor\n../../x\n/usr/x\n\n/bin/nano\n40\n/x\n\n",
                "auto\n/usr/bin/editor\nx\n/a/../../x\n\n/bin/nano\n40\n/x\n\n",
                "auto\n/usr/bin/editor\n\n/bin/nano\nbest\n\n",
                "auto\n/usr/bin/editor\n\n/bin/nano\n99999999999\n\n",
                "auto\n/usr/bin/edi\0tor\n\n/bin/nano\n40\n\n",
            })
    void leavesAndNamesARecordThatDpkgWouldNotTake(String record) throws IOException {
        Removal removal = Removing.from(image(record).build(), "nano");

        assertThat(removal.replacements()).doesNotContainKey(RECORD);
        assertThat(removal.drops()).doesNotContain(RECORD);
        assertThat(removal.links()).isEmpty();
        assertThat(removal.notes())
                .containsExactly(
                        "the alternative editor is not as dpkg writes it and stays as it is");
    }
}
