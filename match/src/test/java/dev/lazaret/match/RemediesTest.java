package dev.lazaret.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RemediesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stdlib|1.21.0-0|Build again with Go 1.21.0 or newer.",
                "stdlib|1.20.7|Build again with Go 1.20.7 or newer.",
                "toolchain|1.21.0-0|Install Go 1.21.0 or newer.",
                "golang.org/x/net|0.17.0|Upgrade golang.org/x/net to 0.17.0 (go get golang.org/x/net@v0.17.0) and build again.",
                "golang.org/x/net|v0.17.0|Upgrade golang.org/x/net to v0.17.0 (go get golang.org/x/net@v0.17.0) and build again.",
            })
    void tellsWhatToDoAboutGo(String module, String fixedIn, String remedy) {
        int slash = module.lastIndexOf('/');
        PackageUrl purl =
                PackageUrl.of(
                        "golang",
                        slash < 0 ? "" : module.substring(0, slash),
                        module.substring(slash + 1),
                        "1.19.8");
        Package found = Package.of(purl, "usr/local/bin/app", "go/binary").build();
        assertThat(Remedies.of(found, fixedIn)).isEqualTo(remedy);
    }
}
