package dev.lazaret.inventory.dotnet;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.inventory.text.Xml;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;

import javax.xml.stream.XMLStreamReader;

/** NuGet's older project file, {@code packages.config}: {@code <package id= version=/>}. */
public final class PackagesConfigExaminer extends PackageFile {

    public PackagesConfigExaminer() {
        super("dotnet/packages-config", Origin.DECLARED, Selection.fileNames("packages.config"));
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        ProjectXml.walk(content, (path, xml) -> element(path, xml, packages));
    }

    private static void element(String path, XMLStreamReader xml, PackageList packages)
            throws IOException {
        if (!path.equals("packages/package")) {
            return;
        }
        String id = Xml.attribute(xml, "id");
        String version = Xml.attribute(xml, "version");
        if (id.isEmpty() || version.isEmpty()) {
            packages.gap("a <package> without id or version: '" + id + "'");
            return;
        }
        boolean development = Xml.attribute(xml, "developmentDependency").equals("true");
        packages.add(
                "nuget",
                "",
                id,
                version,
                found -> found.attribute("scope", development ? "dev" : ""));
    }
}
