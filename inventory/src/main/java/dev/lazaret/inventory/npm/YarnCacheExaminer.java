package dev.lazaret.inventory.npm;

import dev.lazaret.base.PackageUrl;
import dev.lazaret.inventory.archive.ZippedPackages;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.Optional;

/**
 * The cache of yarn 2 and later, in a project ({@code .yarn/cache}) or a home ({@code
 * .yarn/berry/cache}): with Plug'n'Play, its default, programs load their packages from these zips
 * and nothing is unpacked (Yarn docs, "Plug'n'Play").
 */
final class YarnCacheExaminer extends ZippedPackages {

    YarnCacheExaminer() {
        super(
                "npm/yarn-cache",
                Selection.suffixes(".zip"),
                YarnCacheExaminer::isManifest,
                PackageJson.BYTES_MAX);
    }

    private static boolean isManifest(String member) {
        return member.endsWith("/package.json")
                && NodeModules.contains(member)
                && NodeModules.isPackageRoot(member);
    }

    @Override
    public boolean accepts(FileEntry file) {
        String directory = "/" + file.directory();
        return directory.endsWith("/.yarn/cache") || directory.endsWith("/.yarn/berry/cache");
    }

    @Override
    protected void read(FileEntry file, byte[] member, PackageList packages) throws IOException {
        PackageJson json = PackageJson.parse(member);
        Optional<PackageUrl> purl = NpmName.purl(json.name(), json.version());
        if (purl.isPresent()) {
            // which of several versions it loads stands in .pnp.cjs and in the lock file
            json.addTo(packages, purl.get(), /* besideOthers= */ false);
        }
    }
}
