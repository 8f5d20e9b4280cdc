package dev.lazaret.inventory.go;

import dev.lazaret.base.Package;
import dev.lazaret.base.Package.Confidence;
import dev.lazaret.base.Requirements;
import dev.lazaret.inventory.executable.Executable;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Go modules linked into one executable, from its build information. A replaced module counts as
 * its replacement; one replaced by a directory keeps its name but has no known version.
 */
public final class GoBinary {

    /** Parser named in the packages. */
    public static final String PARSER = "go/binary";

    private final String path;
    private final List<Package> packages = new ArrayList<>();

    private GoBinary(String path) {
        this.path = path;
    }

    /**
     * The packages of an executable, none when it is not a Go program.
     *
     * @throws IOException if its build information is damaged or beyond the limit
     */
    public static List<Package> packages(Executable executable, String path, int packagesMax)
            throws IOException {
        BuildInfo info = BuildInfoReader.read(executable);
        return info == null ? List.of() : packages(info, path, packagesMax);
    }

    static List<Package> packages(BuildInfo info, String path, int packagesMax) throws IOException {
        GoBinary binary = new GoBinary(path);
        ModuleText text = ModuleText.parse(info.modules(), packagesMax);
        Map<String, String> build = build(info, text);
        binary.addTools(GoVersion.of(info.goVersion()), text.path(), build);
        int place = binary.packages.size();
        text.dependencies().forEach(binary::addDependency);
        Module main = main(text);
        if (main != null) {
            binary.packages.add(place, binary.main(text, main, build));
        }
        return List.copyOf(binary.packages);
    }

    private static Map<String, String> build(BuildInfo info, ModuleText text) {
        Map<String, String> build = new TreeMap<>();
        build.put("go.version", GoVersion.of(info.goVersion()));
        build.put("go.os", text.setting("GOOS"));
        build.put("go.arch", text.setting("GOARCH"));
        build.put("go.cgo", text.setting("CGO_ENABLED"));
        build.put("go.experiment", experiment(info.goVersion()));
        return build;
    }

    private static String experiment(String goVersion) {
        int at = goVersion.indexOf(" X:");
        return at < 0 ? "" : goVersion.substring(at + 3);
    }

    /** The tool chain is there once: its command go stands for all its tools. */
    private void addTools(String version, String mainPackage, Map<String, String> build) {
        if (version.isEmpty()) {
            return;
        }
        packages.add(module("stdlib", version).attributes(build).build());
        if (mainPackage.equals("cmd/go")) {
            packages.add(module("toolchain", version).build());
        }
    }

    /** The main module; where modules were off, the known product the main package belongs to. */
    private static @Nullable Module main(ModuleText text) {
        if (text.main() != null && !text.main().path().isEmpty()) {
            return text.main();
        }
        GoProduct product = GoProduct.of(text.path());
        return product == null ? null : new Module(product.module(), "", "", null);
    }

    /** It is linked with all the others; which of them need which is not recorded. */
    private Package main(ModuleText text, Module main, Map<String, String> build) {
        MainVersion version = MainVersion.of(text, main);
        GoProduct product = GoProduct.of(main.path());
        return module(main.path(), version.version())
                .confidence(version.confidence())
                .attributes(build)
                .attribute("go.main", text.path())
                .attribute("commit", text.setting("vcs.revision"))
                .attribute("cpe", product == null ? "" : product.cpe(version.tag()))
                .needs(packages.stream().map(GoBinary::exact).toList())
                .build();
    }

    private void addDependency(Module module) {
        if (module.path().isEmpty()) {
            return;
        }
        Module replacement = module.replacement();
        if (replacement == null) {
            packages.add(
                    module(module.path(), module.release()).attribute("h1", module.sum()).build());
        } else if (replacement.local() || replacement.path().isEmpty()) {
            packages.add(
                    module(module.path(), "")
                            .confidence(Confidence.LOW)
                            .attribute("replaced-by", replacement.path())
                            .build());
        } else {
            packages.add(
                    module(replacement.path(), replacement.release())
                            .attribute("h1", replacement.sum())
                            .attribute("replaces", module.path() + "@" + module.version())
                            .build());
        }
    }

    private static String exact(Package found) {
        return Requirements.exact(found.purl().ecosystemName(), found.purl().version());
    }

    private Package.Builder module(String module, String version) {
        return Package.of(GoModules.purl(module, version), path, PARSER);
    }
}
