package dev.lazaret.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.report.SampleReport;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

class HtmlReportTest {

    @Test
    void nothingFromOutsideBecomesMarkup() throws IOException {
        assertThat(page()).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
    }

    @Test
    void loadsNothing() throws IOException {
        assertThat(page())
                .contains("default-src 'none'")
                .doesNotContain("src=\"")
                .doesNotContain("href=")
                .doesNotContain("url(")
                .doesNotContain("unsafe-inline");
    }

    private static String page() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlReport().write(SampleReport.full(), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
