package dev.lazaret.inventory.npm;

import dev.lazaret.base.Package.Origin;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.Optional;

/**
 * {@code package.json} of installed packages. Below node_modules only those directly in a package's
 * own directory count: deeper ones are test data or parts of it. Elsewhere a package.json is a
 * program that was put there by other means (yarn in /opt, Debian's /usr/share/nodejs), unless it
 * says that it is private: then it is the image's own application and in no registry.
 */
final class PackageJsonExaminer extends PackageFile {

    PackageJsonExaminer() {
        super("npm/package-json", Origin.INSTALLED, Selection.fileNames("package.json"));
    }

    @Override
    public boolean accepts(FileEntry file) {
        return !NodeModules.contains(file.path()) || NodeModules.isPackageRoot(file.path());
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        PackageJson json = PackageJson.read(content);
        Optional<PackageUrl> purl = NpmName.purl(json.name(), json.version());
        boolean ownApplication = json.unpublished() && !NodeModules.contains(file.path());
        if (purl.isPresent() && !ownApplication) {
            json.addTo(packages, purl.get(), /* besideOthers= */ true);
        }
    }
}
