package dev.lazaret.inventory.pear;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code pear} and {@code pecl} installed: one serialized package description each, {@code
 * .registry/NAME.reg} for the default channel, {@code .registry/.channel.CHANNEL/NAME.reg} for
 * others (PEAR, {@code PEAR/Registry.php}). Descriptions of version 1 spell some names otherwise.
 */
public final class PearRegistryExaminer extends PackageFile {

    private static final String DEFAULT_CHANNEL = "pear.php.net";
    private static final Set<String> WANTED =
            Set.of(
                    "name",
                    "package",
                    "channel",
                    "version",
                    "version/release",
                    "license",
                    "license/_content",
                    "release_license");

    public PearRegistryExaminer() {
        super("pear/registry", Origin.INSTALLED, Selection.suffixes(".reg"));
    }

    @Override
    public boolean accepts(FileEntry file) {
        return ("/" + file.path()).contains("/.registry/");
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        int bytesMax = (int) Math.min(content.limits().memoryBytesMax(), 1 << 24);
        Map<String, String> values = SerializedPhp.read(content.bytes(bytesMax), WANTED);
        String name = first(values, "name", "package");
        String version = first(values, "version/release", "version");
        require("the description", "name", name);
        require("the description", "version", version);
        String channel = first(values, "channel");
        String license = first(values, "license", "license/_content", "release_license");
        packages.add(
                "pear",
                channel.isEmpty() ? DEFAULT_CHANNEL : channel,
                name,
                version,
                found ->
                        found.name(name)
                                .licenses(license.isEmpty() ? List.of() : List.of(license)));
    }

    private static String first(Map<String, String> values, String... keys) {
        for (String key : keys) {
            String value = values.getOrDefault(key, "");
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }
}
