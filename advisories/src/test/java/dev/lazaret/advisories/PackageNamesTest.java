package dev.lazaret.advisories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PackageNamesTest {

    @ParameterizedTest
    @CsvSource({
        "PyPI, Flask_SQLAlchemy, flask-sqlalchemy",
        "PyPI, zope.-_interface, zope-interface",
        "NuGet, Newtonsoft.Json, newtonsoft.json",
        "Packagist, Symfony/HTTP-Kernel, symfony/http-kernel",
        "crates.io, Serde_Derive, serde-derive",
        "SwiftURL, https://github.com/Apple/swift-nio.git, github.com/apple/swift-nio",
        "npm, JSONStream, JSONStream",
        "Go, github.com/BurntSushi/toml, github.com/BurntSushi/toml",
        "Maven, org.Example:Artifact, org.Example:Artifact",
        "Debian:12, libFoo, libFoo"
    })
    void namesAreComparedAsTheirEcosystemDoes(String ecosystem, String name, String normal) {
        assertThat(PackageNames.normalize(ecosystem, name)).isEqualTo(normal);
        assertThat(PackageNames.normalize(ecosystem, normal)).isEqualTo(normal);
    }
}
