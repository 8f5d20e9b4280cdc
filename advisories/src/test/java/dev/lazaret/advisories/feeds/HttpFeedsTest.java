package dev.lazaret.advisories.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.advisories.FeedException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

final class HttpFeedsTest {

    @TempDir Path cache;
    private FeedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FeedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void readsAMirrorsTree() throws Exception {
        put("/m/osv/ecosystems.txt", "npm\nRocky Linux\nDebian:12\nDebian\n");
        put("/m/osv/Rocky Linux/all.zip", "zip");
        put("/m/kev/known_exploited_vulnerabilities.json", "{}");
        try (Feeds feeds = open("m")) {
            assertThat(feeds.ecosystems()).containsExactly("Debian", "Rocky Linux", "npm");
            assertThat(feeds.archive("Rocky Linux")).hasContent("zip");
            assertThat(feeds.kev()).isPresent();
            assertThat(feeds.epss()).isEmpty();
            assertThat(feeds.problems()).singleElement().asString().contains("epss");
            assertThatThrownBy(() -> feeds.archive("npm"))
                    .isInstanceOf(FeedException.class)
                    .hasMessageContaining("is listed but is not there");
        }
    }

    @Test
    void readsTheBareBucketToo() throws Exception {
        put("/ecosystems.txt", "npm\n");
        put("/npm/all.zip", "zip");
        try (Feeds feeds = open("")) {
            assertThat(feeds.ecosystems()).containsExactly("npm");
            assertThat(feeds.archive("npm")).hasContent("zip");
        }
    }

    @Test
    void listThatLeadsElsewhereIsRefused() throws Exception {
        for (String name : new String[] {"../up", "a/b", ".hidden", "a?b", "<html>"}) {
            put("/m/osv/ecosystems.txt", name + "\n");
            try (Feeds feeds = open("m")) {
                assertThatThrownBy(feeds::ecosystems)
                        .isInstanceOf(FeedException.class)
                        .hasMessageContaining("is no name");
            }
        }
    }

    @Test
    void otherServersSayThatTheyAreNoMirror() throws Exception {
        try (Feeds feeds = open("m")) {
            assertThatThrownBy(feeds::ecosystems)
                    .isInstanceOf(FeedException.class)
                    .hasMessageContaining("is it an OSV mirror?");
        }
    }

    @Test
    void whatIsTypedIsAnAddressOrADirectory() throws Exception {
        assertThat(FeedSource.parse("/srv/mirror")).isInstanceOf(FeedSource.Directory.class);
        assertThat(FeedSource.parse("https://mirror.example/x"))
                .isInstanceOf(FeedSource.Mirror.class);
        assertThatThrownBy(() -> FeedSource.parse("https://?")).isInstanceOf(FeedException.class);
        assertThatThrownBy(() -> FeedSource.parse("http://a b/")).isInstanceOf(FeedException.class);
    }

    private void put(String path, String text) {
        server.file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private Feeds open(String path) throws FeedException {
        return FeedSource.parse(server.base() + path)
                .open(cache, FeedLimits.DEFAULT, FeedProgress.NONE, FeedAccess.DIRECT);
    }
}
