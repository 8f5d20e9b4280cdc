package dev.lazaret.inventory.dotnet;

import dev.lazaret.base.Package.Confidence;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.inventory.text.Xml;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.Set;

import javax.xml.stream.XMLStreamReader;

/**
 * MSBuild files that pin versions centrally, {@code Directory.Packages.props} and {@code
 * *Packages.props}. Values that need evaluation ({@code $(…)}), ranges and floating versions pin
 * nothing and are passed over; a range of one version, {@code [1.2.3]}, is that version.
 */
public final class PackagesPropsExaminer extends PackageFile {

    private static final Set<String> PINNING =
            Set.of(
                    "Project/ItemGroup/PackageVersion",
                    "Project/ItemGroup/GlobalPackageReference",
                    "Project/ItemGroup/PackageReference");

    public PackagesPropsExaminer() {
        super("dotnet/packages-props", Origin.DECLARED, Selection.suffixes("packages.props"));
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        ProjectXml.walk(content, (path, xml) -> element(path, xml, packages));
    }

    private static void element(String path, XMLStreamReader xml, PackageList packages)
            throws IOException {
        if (!PINNING.contains(path)) {
            return;
        }
        String include = Xml.attribute(xml, "Include");
        String name = include.isEmpty() ? Xml.attribute(xml, "Update") : include;
        String version = exact(Xml.attribute(xml, "Version"));
        if (!name.isEmpty() && !name.contains("$(") && !version.isEmpty()) {
            packages.add("nuget", "", name, version, found -> found.confidence(Confidence.MEDIUM));
        }
    }

    private static String exact(String version) {
        boolean single =
                version.startsWith("[") && version.endsWith("]") && version.indexOf(',') < 0;
        String bare = single ? version.substring(1, version.length() - 1).strip() : version;
        boolean open = bare.contains("$(") || bare.indexOf('*') >= 0 || bare.indexOf(',') >= 0;
        return open ? "" : bare;
    }
}
