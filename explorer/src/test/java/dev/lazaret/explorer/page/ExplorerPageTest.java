package dev.lazaret.explorer.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Location;
import dev.lazaret.explorer.SampleImage;
import dev.lazaret.explorer.model.ExploredImage;
import dev.lazaret.testkit.TarBuilder;
import dev.lazaret.testkit.Tools;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ExplorerPageTest {

    @TempDir private Path home;

    private static String page(ExploredImage image, int nodesMax, List<Gap> gaps)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExplorerPage.write(image, gaps, "1.2.3", nodesMax, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ExploredImage hostile() {
        byte[] tar =
                new TarBuilder()
                        .file("</script><script>document.title='owned'</script>", "x")
                        .file("<!--<script>", "y")
                        .file("{{data}}", "z")
                        .file("a\u001b[31m\nb\u202ec", "y")
                        .file("__proto__/constructor", "q")
                        .build();
        return SampleImage.of(
                List.of(new SampleImage.MemoryLayer(tar, "RUN </script><img src=x onerror=1>")));
    }

    /** The document as it stands when the script has run, opened at a fragment. */
    private String inChromium(String page, String fragment) throws Exception {
        Tools.require("chromium");
        Path file = home.resolve("page.html");
        Files.writeString(file, page);
        return Tools.run(
                List.of(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--user-data-dir=" + home.resolve("profile"),
                        "--window-size=1280,900",
                        "--virtual-time-budget=3000",
                        "--dump-dom",
                        file.toUri() + fragment));
    }

    @Test
    void loadsNothing() throws IOException {
        assertThat(page(SampleImage.explored(), 100, List.of()))
                .contains("default-src 'none'; style-src 'sha256-")
                .doesNotContain("src=\"")
                .doesNotContain("href=")
                .doesNotContain("url(")
                .doesNotContain("unsafe-inline")
                .doesNotContain("innerHTML");
    }

    @Test
    void nothingOfTheImageIsMarkup() throws IOException {
        String page = page(hostile(), 100, List.of());

        assertThat(page.split("</script", -1)).hasSize(3);
        assertThat(page.split("<script", -1)).hasSize(3);
        assertThat(page).doesNotContain("<!--").doesNotContain("<img").doesNotContain("\u202e");
    }

    @Test
    void keepsWhatIsMarkedAndLargestAndCountsTheRest() throws IOException {
        PageTree tree = PageTree.of(SampleImage.explored(), 8);

        // the secret, the setuid program, their directories and the way to the largest file
        assertThat(List.of("app", "app/.env", "bin", "bin/su", "var", "var/cache"))
                .allMatch(path -> tree.find(path) > 0);
        assertThat(tree.find("var/cache/pkgcache.bin")).isPositive();
        assertThat(tree.size()).isEqualTo(8);
        assertThat(tree.directory(tree.find("var/cache"))).isTrue();
        assertThat(tree.directory(tree.find("var/cache/pkgcache.bin"))).isFalse();
        // sh and bash lie in a directory that is shown
        assertThat(tree.more(tree.find("bin"))).isEqualTo(2);
        int more = 0;
        for (int at = 0; at < tree.size(); at++) {
            more += tree.more(at);
        }
        assertThat(more).isEqualTo(tree.paths() - 7);
    }

    @Test
    void aBrowserShowsTheFileThatTheAddressNames() throws Exception {
        String shown =
                inChromium(page(SampleImage.explored(), 100, List.of()), "#layer=4&path=/bin/su");

        assertThat(shown)
                .contains("<title>registry.example/team/shop:1.4 ")
                .containsPattern("aria-activedescendant=\"n\\d+\"")
                .containsPattern("role=\"treeitem\"[^>]*aria-expanded=\"true\"")
                .containsPattern(
                        "role=\"treeitem\"[^>]*aria-level=\"2\"[^>]*aria-selected=\"true\"")
                .contains("<dd>-rwsr-xr-x  0:0</dd>")
                .contains("<dd>deb login</dd>")
                .contains("file/setuid: A program runs as its owner")
                .contains("class=\"tile")
                .containsOnlyOnce("<em>of the base image debian:12</em>")
                .contains("removed");
    }

    @Test
    void aBrowserShowsWhatALayerRemoves() throws Exception {
        String shown =
                inChromium(page(SampleImage.explored(), 100, List.of()), "#layer=4&path=/app/.env");

        assertThat(shown)
                .contains("<dd>removed by layer 4</dd>")
                .contains("secret/token: A token lies in a file");
    }

    @Test
    void aBrowserIsToldWhatIsLeftOutAndRunsNothingOfTheImage() throws Exception {
        Gap gap = Gap.of(Gap.Kind.BROKEN, Location.file(null, "a.zip"), "the bytes are odd");

        String shown = inChromium(page(hostile(), 3, List.of(gap)), "");

        assertThat(shown)
                .contains("<title>made-up ")
                .contains("6 of 8 paths are summed up")
                .contains("<li>/a.zip: the bytes are odd</li>")
                .contains("more paths, smaller than those shown");
    }
}
