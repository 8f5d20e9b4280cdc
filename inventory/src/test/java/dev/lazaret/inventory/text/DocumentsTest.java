package dev.lazaret.inventory.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.base.MalformedException;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

class DocumentsTest {

    @Test
    void yamlScalarsStayAsWritten() throws IOException {
        JsonNode root = Yaml.read("a: 1.10\nb: [0x10, ~, 'null', yes]\nc: 2024-01-02\n---\nd: 1\n");
        assertThat(root.path("a").asText()).isEqualTo("1.10");
        assertThat(root.path("b").path(0).asText()).isEqualTo("0x10");
        assertThat(root.path("b").path(1).isNull()).isTrue();
        assertThat(root.path("b").path(2).asText()).isEqualTo("null");
        assertThat(root.path("c").asText()).isEqualTo("2024-01-02");
        assertThat(root.has("d")).isFalse();
    }

    @Test
    void yamlAliasesShareWhatTheyNameAndCannotHoldThemselves() throws IOException {
        JsonNode root = Yaml.read("a: &x {n: 1}\nb: *x\nc: &y [*y]\n");
        assertThat(root.path("b")).isSameAs(root.path("a"));
        assertThat(root.path("c").path(0).isNull()).isTrue();
    }

    @Test
    void jsonIsBoundedInDepthAndTokens() {
        assertThatThrownBy(() -> json("[".repeat(500) + "]".repeat(500)))
                .isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> json("[" + "0,".repeat(4_000_001) + "0]"))
                .isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> json("{\"a\":1} x")).isInstanceOf(MalformedException.class);
    }

    @Test
    void xmlInUtf16AndWithAMarkIsRead() throws IOException {
        String text = "<a b='ü'/>";
        for (InputStream in :
                new InputStream[] {
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_16)),
                    new ByteArrayInputStream(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)),
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))
                }) {
            var xml = Xml.open(in);
            Xml.next(xml);
            assertThat(Xml.attribute(xml, "b")).isEqualTo("ü");
        }
    }

    private static JsonNode json(String text) throws IOException {
        return Json.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Limits.DEFAULT);
    }
}
