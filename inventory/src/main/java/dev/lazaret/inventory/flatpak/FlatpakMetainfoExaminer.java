package dev.lazaret.inventory.flatpak;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.inventory.text.Xml;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * An installed flatpak: its AppStream metainfo ({@code metainfo/ID.metainfo.xml}, formerly {@code
 * appdata}) below a {@code flatpak} directory. The first release is the newest, which is the one
 * installed.
 */
public final class FlatpakMetainfoExaminer extends PackageFile {

    public FlatpakMetainfoExaminer() {
        super(
                "flatpak/metainfo",
                Origin.INSTALLED,
                Selection.suffixes(".metainfo.xml", ".appdata.xml"));
    }

    @Override
    public boolean accepts(FileEntry file) {
        return ("/" + file.path()).contains("/flatpak/");
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        String id = "";
        String version = "";
        try (InputStream in = content.open()) {
            XMLStreamReader xml = Xml.open(in);
            int event = Xml.next(xml);
            while (event != XMLStreamConstants.END_DOCUMENT
                    && (id.isEmpty() || version.isEmpty())) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String element = xml.getLocalName();
                    if (element.equals("id") && id.isEmpty()) {
                        id = Xml.text(xml);
                    } else if (element.equals("release") && version.isEmpty()) {
                        version = Xml.attribute(xml, "version");
                    }
                }
                event = Xml.next(xml);
            }
        }
        require("the metainfo", "id", id);
        require("the metainfo", "release", version);
        packages.add("flatpak", "", id, version);
    }
}
