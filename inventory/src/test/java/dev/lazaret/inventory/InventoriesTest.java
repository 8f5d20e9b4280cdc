package dev.lazaret.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Distro;
import dev.lazaret.base.ExecutableTraits;
import dev.lazaret.base.Fact;
import dev.lazaret.base.FileOwnership;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.FileTable;
import dev.lazaret.layers.LayerFacts;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.layers.MergedImage.Placed;
import dev.lazaret.layers.Observation;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class InventoriesTest {

    private static final String STATUS = "var/lib/dpkg/status";
    private static final String METADATA = "usr/lib/python3/dist-packages/six.egg-info/PKG-INFO";

    private final List<Placed> live = new ArrayList<>();
    private final List<Placed> recoverable = new ArrayList<>();
    private final FakeTree tree = new FakeTree();

    @Test
    void completesOsPackagesOnceTheDistroIsKnown() {
        live(0, "etc/os-release", new Distro("debian", "12", "bookworm", "Debian", List.of()));
        live(0, STATUS, deb("bash", "5.2"));
        Inventory inventory = ofImage();
        assertThat(purls(inventory))
                .containsExactly("pkg:deb/debian/bash@5.2?arch=amd64&distro=debian-12");
        assertThat(inventory.distro()).isNotNull();
    }

    @Test
    void leavesUrlsAsTheyAreWithoutDistro() {
        live(0, STATUS, deb("bash", "5.2"));
        assertThat(purls(ofImage())).containsExactly("pkg:deb/bash@5.2?arch=amd64");
        assertThat(ofImage().distro()).isNull();
    }

    @Test
    void osReleaseInEtcCountsBeforeAllOthers() {
        live(0, "etc/redhat-release", new Distro("centos", "9", "", "", List.of()));
        live(0, "usr/lib/os-release", new Distro("fedora", "39", "", "", List.of()));
        live(0, "etc/os-release", new Distro("rhel", "9.3", "", "", List.of()));
        live(0, "opt/bom.json", new Distro("wolfi", "1", "", "", List.of()));
        live(0, "var/lib/rpm/Packages", rpm("bash", "5"));
        assertThat(purls(ofImage()))
                .containsExactly("pkg:rpm/redhat/bash@5?arch=x86_64&distro=rhel-9.3");
    }

    @Test
    void theLayerOfAPackageIsTheOneThatFirstHadIt() {
        tree.beneath(STATUS, 3, 1, 0);
        recoverable(0, STATUS, deb("bash", "5.2"));
        recoverable(0, STATUS, deb("curl", "7"));
        recoverable(0, STATUS, deb("zlib", "1"));
        recoverable(1, STATUS, deb("bash", "5.2"));
        recoverable(1, STATUS, deb("curl", "8"));
        recoverable(3, STATUS, deb("bash", "5.2"));
        recoverable(3, STATUS, deb("curl", "8"));
        recoverable(3, STATUS, deb("zlib", "1"));
        for (Package each :
                List.of(deb("bash", "5.2"), deb("curl", "8"), deb("zlib", "1"), deb("git", "2"))) {
            live(4, STATUS, each);
        }
        assertThat(ofImage().packages())
                .extracting(p -> p.name() + " " + p.layer())
                .containsExactly(
                        "bash " + diffId(0),
                        "curl " + diffId(1),
                        "git " + diffId(4),
                        "zlib " + diffId(3));
    }

    @Test
    void aPackageInAnOwnedFileNamesItsOwner() {
        live(0, STATUS, deb("python3-six", "1.16.0-4"));
        live(0, METADATA, python("1.16.0", METADATA));
        live(0, "x.list", new FileOwnership("deb", "python3-six", List.of("bin/x", METADATA)));
        String own = "usr/local/lib/python3/six/PKG-INFO";
        live(0, own, python("1.16.0", own));
        assertThat(ofImage().packages().stream().filter(p -> p.purl().type().equals("pypi")))
                .extracting(Package::owner)
                .containsExactly("python3-six", null);
    }

    @Test
    void ownedPathsMayLeadOverDirectoryLinks() {
        tree.link("lib", "usr/lib");
        live(0, "usr/lib/jvm/a.jar!/META-INF/b.jar", java("usr/lib/jvm/a.jar!/META-INF/b.jar"));
        live(0, "x.list", new FileOwnership("deb", "libjava", List.of("lib/jvm/a.jar")));
        assertThat(ofImage().packages()).extracting(Package::owner).containsExactly("libjava");
    }

    @Test
    void aFileThatALaterLayerReplacedIsNoLongerOwned() {
        live(0, STATUS, deb("python3-six", "1.16.0-4"));
        live(0, "x.list", new FileOwnership("deb", "python3-six", List.of(METADATA)));
        recoverable(0, METADATA, python("1.16.0", METADATA));
        live(1, METADATA, python("1.17.0", METADATA));
        assertThat(ofImage().packages())
                .filteredOn(p -> p.purl().type().equals("pypi"))
                .extracting(Package::owner)
                .containsOnlyNulls();

        live.removeLast();
        live(1, METADATA, python("1.16.0", METADATA));
        assertThat(ofImage().packages())
                .filteredOn(p -> p.purl().type().equals("pypi"))
                .extracting(Package::owner)
                .containsExactly("python3-six");
    }

    @Test
    void saysNothingTwice() {
        live(0, STATUS, deb("bash", "5.2"));
        live(0, "var/lib/dpkg/status.d/bash", deb("bash", "5.2"));
        live(0, METADATA, python("1.16.0", METADATA));
        live(0, METADATA, python("1.16.0", METADATA));
        live(0, "opt/a", python("1.16.0", "opt/a"));
        for (String purl :
                List.of(
                        "pkg:pypi/six@1.16.0",
                        "pkg:deb/debian/bash@5.2?arch=amd64",
                        "pkg:npm/only-here@1")) {
            live(
                    0,
                    "opt/bom.json",
                    Package.of(PackageUrl.parse(purl), "opt/bom.json", "sbom/embedded").build());
        }
        assertThat(purls(ofImage()))
                .containsExactly(
                        "pkg:deb/bash@5.2?arch=amd64",
                        "pkg:npm/only-here@1",
                        "pkg:pypi/six@1.16.0",
                        "pkg:pypi/six@1.16.0");
    }

    @Test
    void keepsTraitsByPathAndNamesNoLayerForADirectory() {
        ExecutableTraits traits =
                new ExecutableTraits(
                        "elf", true, ExecutableTraits.Relro.FULL, true, true, true, "", List.of());
        live(0, "bin/x", traits);
        live(0, STATUS, deb("bash", "5.2"));
        Inventory inventory = Inventories.ofRootfs(image());
        assertThat(inventory.executables()).isEqualTo(Map.of("bin/x", traits));
        assertThat(inventory.packages()).extracting(Package::layer).containsOnlyNulls();
    }

    private static Package deb(String name, String version) {
        return os("deb", name, version, "amd64");
    }

    private static Package rpm(String name, String version) {
        return os("rpm", name, version, "x86_64");
    }

    private static Package os(String type, String name, String version, String architecture) {
        PackageUrl purl = PackageUrl.of(type, "", name, version, Map.of("arch", architecture));
        return Package.of(purl, STATUS, "os/" + type).architecture(architecture).build();
    }

    private static Package python(String version, String path) {
        return Package.of(PackageUrl.of("pypi", "", "six", version), path, "python/wheel").build();
    }

    private static Package java(String path) {
        return Package.of(PackageUrl.of("maven", "g", "a", "1"), path, "java/archive").build();
    }

    private void live(int layer, String path, Fact fact) {
        live.add(new Placed(layer, new Observation(path, "x", fact)));
    }

    private void recoverable(int layer, String path, Fact fact) {
        recoverable.add(new Placed(layer, new Observation(path, "x", fact)));
    }

    private Inventory ofImage() {
        return Inventories.ofImage(image());
    }

    private MergedImage image() {
        List<LayerFacts> layers =
                IntStream.range(0, 5)
                        .mapToObj(i ->
                                new LayerFacts(diffId(i), 0, new NoFiles(), List.of(), List.of()))
                        .toList();
        return new MergedImage(layers, live, recoverable, tree, List.of());
    }

    private static List<String> purls(Inventory inventory) {
        return inventory.packages().stream().map(p -> p.purl().toString()).toList();
    }

    private static Digest diffId(int layer) {
        return Digest.parse("sha256:" + Integer.toString(layer).repeat(64));
    }

    private static final class NoFiles implements FileTable {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public @Nullable FileEntry find(String path) {
            return null;
        }

        @Override
        public Iterable<String> whiteouts() {
            return List.of();
        }

        @Override
        public Iterable<String> opaqueDirectories() {
            return List.of();
        }

        @Override
        public boolean removes(String path) {
            return false;
        }

        @Override
        public boolean covers(String directory) {
            return false;
        }

        @Override
        public Iterator<FileEntry> iterator() {
            return Collections.emptyIterator();
        }
    }
}
