package dev.lazaret.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.ConfigurationFinding;
import dev.lazaret.base.FileFinding;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Location;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.base.Severity;
import dev.lazaret.diff.ImageDiff.ConfigChange;
import dev.lazaret.diff.ImageDiff.In;
import dev.lazaret.diff.ImageDiff.LayerChange;
import dev.lazaret.diff.PackageChange.Kind;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.Platform;
import dev.lazaret.testkit.TarBuilder;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

class ComparisonTest {

    /** Versions that are whole numbers; all others cannot be compared. */
    private static final VersionComparison NUMBERS =
            (type, a, b) ->
                    a.matches("[0-9]") && b.matches("[0-9]")
                            ? OptionalInt.of(a.compareTo(b))
                            : OptionalInt.empty();

    private static final TarBuilder BASE = new TarBuilder().file("base", "base");

    private static Package component(String name, String version) {
        return Package.of(PackageUrl.of("deb", "debian", name, version), "status", "test").build();
    }

    private static Finding setuid(String path) {
        return new FileFinding(
                "image/setuid",
                List.of(),
                Severity.MEDIUM,
                "a setuid file",
                Location.file(null, path),
                "",
                "");
    }

    private static Finding config(String title) {
        return new ConfigurationFinding(
                "image/port", List.of(), Severity.LOW, title, Location.NOWHERE, "", "");
    }

    private static ImageDiff diff(Compared before, Compared after) {
        FileChanges files =
                new FileComparison(before.merged(), after.merged())
                        .compare(ContentDigests.none(), ContentDigests.none(), 10);
        return Comparison.of(before, after, files, NUMBERS, UnaryOperator.identity());
    }

    private static Compared image(List<Package> packages, List<Finding> findings)
            throws IOException {
        return TarImage.of("a", BASE).compared(packages, findings);
    }

    @Test
    void tellsUpgradesFromDowngradesAndTheUncomparable() throws IOException {
        ImageDiff diff =
                diff(
                        image(
                                List.of(
                                        component("up", "1"),
                                        component("down", "2"),
                                        component("odd", "x"),
                                        component("gone", "1"),
                                        component("many", "1"),
                                        component("many", "2"),
                                        component("same", "1")),
                                List.of()),
                        image(
                                List.of(
                                        component("up", "2"),
                                        component("down", "1"),
                                        component("odd", "y"),
                                        component("new", "1"),
                                        component("many", "2"),
                                        component("same", "1")),
                                List.of()));

        assertThat(diff.packages())
                .extracting(PackageChange::name, PackageChange::kind)
                .containsExactly(
                        Tuple.tuple("debian/down", Kind.DOWNGRADED),
                        Tuple.tuple("debian/gone", Kind.REMOVED),
                        Tuple.tuple("debian/many", Kind.CHANGED),
                        Tuple.tuple("debian/new", Kind.ADDED),
                        Tuple.tuple("debian/odd", Kind.CHANGED),
                        Tuple.tuple("debian/up", Kind.UPGRADED));
        assertThat(diff.isEmpty()).isFalse();
    }

    @Test
    void aFindingIsTheSameWhateverLayerItIsIn() throws IOException {
        Finding inOtherLayer =
                setuid("bin/su").inLayer(dev.lazaret.base.Digest.sha256(new byte[1]));
        ImageDiff diff =
                diff(
                        image(
                                List.of(),
                                List.of(setuid("bin/su"), setuid("bin/old"), config("22"))),
                        image(List.of(), List.of(inOtherLayer, setuid("bin/new"), config("23"))));

        assertThat(diff.remaining()).isEqualTo(1);
        assertThat(diff.fixed()).containsExactlyInAnyOrder(setuid("bin/old"), config("22"));
        assertThat(diff.introduced()).containsExactlyInAnyOrder(setuid("bin/new"), config("23"));
    }

    @Test
    void tellsSharedLayers() throws IOException {
        TarBuilder old = new TarBuilder().file("old", "old");
        TarBuilder young = new TarBuilder().file("young", "young");
        ImageDiff diff =
                diff(
                        TarImage.of("a", BASE, old).compared(List.of(), List.of()),
                        TarImage.of("b", BASE, young).compared(List.of(), List.of()));

        assertThat(diff.layers())
                .extracting(LayerChange::in)
                .containsExactly(In.BOTH, In.BEFORE, In.AFTER);
    }

    @Test
    void comparesTheConfigurationByKeyAndMasksSecrets() throws IOException {
        ImageConfig before = configuration("", List.of("PATH=/bin", "TOKEN=one"), Map.of("a", "1"));
        ImageConfig after = configuration("app", List.of("TOKEN=two", "PATH=/bin"), Map.of());
        Compared left = TarImage.of("a", BASE).with(before).compared(List.of(), List.of());
        Compared right = TarImage.of("b", BASE).with(after).compared(List.of(), List.of());
        FileChanges none =
                new FileComparison(left.merged(), right.merged())
                        .compare(ContentDigests.none(), ContentDigests.none(), 0);

        ImageDiff diff =
                Comparison.of(
                        left,
                        right,
                        none,
                        NUMBERS,
                        value -> Set.of("one", "two").contains(value) ? "***" : value);

        assertThat(diff.config())
                .containsExactly(
                        new ConfigChange("env TOKEN", "***", "***"),
                        new ConfigChange("label a", "1", ""),
                        new ConfigChange("user", "", "app"));
    }

    @Test
    void anImageDoesNotDifferFromItself() throws IOException {
        Compared image = image(List.of(component("a", "1")), List.of(setuid("bin/su")));

        assertThat(diff(image, image).isEmpty()).isTrue();
    }

    private static ImageConfig configuration(
            String user, List<String> env, Map<String, String> labels) {
        return new ImageConfig(
                null,
                "",
                new Platform("linux", "amd64", ""),
                "",
                user,
                env,
                List.of(),
                List.of("sh"),
                "",
                List.of(),
                List.of(),
                new TreeMap<>(labels),
                List.of(),
                "",
                List.of(),
                List.of());
    }
}
