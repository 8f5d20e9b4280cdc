package dev.lazaret.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Our JSON keeps the schema we publish. */
public class JsonSchemaTest {

    @Test
    void fullReportKeepsTheSchema() throws IOException {
        assertThat(problems(ReportFormatsTest.write("json", SampleReport.full()))).isEmpty();
    }

    @Test
    void cleanReportKeepsTheSchema() throws IOException {
        assertThat(problems(ReportFormatsTest.write("json", SampleReport.clean()))).isEmpty();
    }

    @Test
    void inventoryThatNobodyJudgedHasNoVerdict() throws IOException {
        String report = ReportFormatsTest.write("json", SampleReport.inventoryOnly());

        assertThat(problems(report)).isEmpty();
        assertThat(report).contains("\"verdict\": null").doesNotContain("\"pass\"");
    }

    @Test
    void schemaRefusesWhatIsNoReport() throws IOException {
        String report = ReportFormatsTest.write("json", SampleReport.full());

        assertThat(problems(report.replace("\"critical\"", "\"terrible\""))).isNotEmpty();
        assertThat(problems(report.replace("\"fixedIn\"", "\"fixed\""))).isNotEmpty();
    }

    static List<String> problems(String json) throws IOException {
        return problems("lazaret-report-1.schema.json", json);
    }

    /** What of the JSON the schema of this name does not allow. */
    public static List<String> problems(String schemaName, String json) throws IOException {
        try (InputStream in = JsonSchemaTest.class.getResourceAsStream(schemaName)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Schema schema =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(text, InputFormat.JSON);
            return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
        }
    }
}
