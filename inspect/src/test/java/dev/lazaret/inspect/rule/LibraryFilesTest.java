package dev.lazaret.inspect.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LibraryFilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app/node_modules/ssh2/test/fixtures/id_rsa",
                "node_modules/axios/README.md",
                "app/node_modules/aws-sdk/apis/fsx.examples.json",
                "usr/local/lib/python3.12/site-packages/x/tests/key.pem",
                "usr/local/lib/python3.12/site-packages/x/test_x.py",
                "usr/local/go/src/crypto/tls/testdata/example-key.pem",
                "usr/local/go/src/net/url/url_test.go",
                "usr/share/doc/git/contrib/test.netrc",
                "usr/share/man/man5/systemd.netdev.5.gz",
                "root/go/pkg/mod/example.org/x@v1.0.0/testdata/a.pem",
                "usr/local/bundle/gems/rails-7.0.0/test/key.pem",
            })
    void knowsTestsExamplesAndManualsOfLibraries(String path) {
        assertThat(LibraryFiles.isPlain(path)).isTrue();
        assertThat(LibraryFiles.isAny(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app/test/fixtures/id_rsa",
                "go/src/app/testdata/key.pem",
                "srv/docs/README.md",
                "app/my_node_modules/test/key.pem",
                "gems",
                "",
            })
    void leavesASitesOwnFilesAlone(String path) {
        assertThat(LibraryFiles.isPlain(path)).isFalse();
        assertThat(LibraryFiles.isAny(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app/node_modules/ssh2/lib/keys.js",
                "usr/lib/python3/dist-packages/x/settings.py",
                "app/node_modules/test", // a package of this name would be a directory
            })
    void tellsWhatALibraryRunsFromItsTests(String path) {
        assertThat(LibraryFiles.isPlain(path)).isFalse();
        assertThat(LibraryFiles.isAny(path)).isTrue();
    }
}
