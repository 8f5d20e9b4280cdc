package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.cli.Running.Outcome;
import dev.lazaret.testkit.RealBrowser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/** The explorer within the report of a scan, in a real browser with real keys. */
class ReportExplorerTest {

    private static final String FRAME = "document.querySelector('iframe').contentDocument";
    private static final int ENTER = 13;
    private static final int RIGHT = 39;
    private static final int DOWN = 40;

    @TempDir private Path home;
    private Path report = Path.of("");

    @BeforeEach
    void scans() throws Exception {
        Path image = home.resolve("app.tar");
        HardenImages.write(image);
        report = home.resolve("report.html");
        Outcome outcome =
                new Running(home)
                        .lazaret("scan", "--offline", image.toString(), "-f", "html=" + report);
        assertThat(report).as(outcome.err()).exists();
    }

    @Test
    void theReportHasTheExplorerAndLoadsNothing() throws Exception {
        assertThat(Files.readString(report))
                .contains("<h2>Layers and files</h2>", "<iframe title=\"Layers and files\"")
                .contains("style-src 'sha256-", "default-src 'none'")
                .doesNotContain("unsafe-inline", "src=\"", "href=")
                .doesNotContain(HardenImages.TOKEN)
                .hasSizeLessThan(120_000);
    }

    @Test
    void aBillOfMaterialsHasNoLayersToShow() throws Exception {
        Path sbom = home.resolve("sbom.json");
        new Running(home)
                .lazaret("sbom", home.resolve("app.tar").toString(), "-o", sbom.toString());
        Path page = home.resolve("sbom.html");
        new Running(home).lazaret("scan", "--offline", "sbom:" + sbom, "-f", "html=" + page);

        assertThat(page).content().contains("Inventory").doesNotContain("<iframe");
    }

    @Test
    void keysWorkInTheExplorerAndOnlyThere() throws Exception {
        try (RealBrowser browser = RealBrowser.open(home, report)) {
            assertThat(browser.evaluate("String(scrollY)")).isEqualTo("0");
            browser.evaluate(FRAME + ".getElementById('tree').focus() || ''");
            browser.press("ArrowDown", DOWN);
            assertThat(browser.evaluate(selected("aria-expanded"))).isEqualTo("false");
            browser.press("ArrowRight", RIGHT);
            assertThat(browser.evaluate(selected("aria-expanded"))).isEqualTo("true");

            browser.type("/worst");
            assertThat(browser.evaluate(FRAME + ".getElementById('count').textContent"))
                    .isEqualTo("1 path");
            browser.press("Enter", ENTER);
            browser.press("ArrowDown", DOWN);
            browser.press("ArrowDown", DOWN);
            assertThat(browser.evaluate(FRAME + ".getElementById('details').textContent"))
                    .contains("/usr/bin/worst", "-rwsrwxrwx");

            browser.evaluate("document.getElementById('filter').focus() || ''");
            browser.type("cif/");
            assertThat(browser.evaluate("document.getElementById('filter').value"))
                    .isEqualTo("cif/");
            assertThat(browser.evaluate(FRAME + ".getElementById('changed').ariaPressed"))
                    .isEqualTo("false");
        }
    }

    private static String selected(String attribute) {
        return FRAME + ".querySelector('[aria-selected=true]').getAttribute('" + attribute + "')";
    }
}
