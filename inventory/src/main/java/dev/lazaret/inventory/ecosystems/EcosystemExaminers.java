package dev.lazaret.inventory.ecosystems;

import dev.lazaret.inventory.beam.MixLockExaminer;
import dev.lazaret.inventory.beam.OtpApplicationExaminer;
import dev.lazaret.inventory.beam.RebarLockExaminer;
import dev.lazaret.inventory.bitnami.BitnamiComponentsExaminer;
import dev.lazaret.inventory.bottlerocket.BottlerocketInventoryExaminer;
import dev.lazaret.inventory.conan.ConanInfoExaminer;
import dev.lazaret.inventory.conan.ConanLockExaminer;
import dev.lazaret.inventory.conda.CondaEnvironmentExaminer;
import dev.lazaret.inventory.conda.CondaMetaExaminer;
import dev.lazaret.inventory.cos.CosPackagesExaminer;
import dev.lazaret.inventory.dart.PubspecLockExaminer;
import dev.lazaret.inventory.dotnet.DepsJsonExaminer;
import dev.lazaret.inventory.dotnet.PackagesConfigExaminer;
import dev.lazaret.inventory.dotnet.PackagesLockExaminer;
import dev.lazaret.inventory.dotnet.PackagesPropsExaminer;
import dev.lazaret.inventory.flatpak.FlatpakMetainfoExaminer;
import dev.lazaret.inventory.haskell.CabalFreezeExaminer;
import dev.lazaret.inventory.haskell.StackLockExaminer;
import dev.lazaret.inventory.julia.JuliaManifestExaminer;
import dev.lazaret.inventory.lua.RockspecExaminer;
import dev.lazaret.inventory.ocaml.OpamExaminer;
import dev.lazaret.inventory.pear.PearRegistryExaminer;
import dev.lazaret.inventory.php.ComposerLockExaminer;
import dev.lazaret.inventory.php.InstalledJsonExaminer;
import dev.lazaret.inventory.r.DescriptionExaminer;
import dev.lazaret.inventory.r.RenvLockExaminer;
import dev.lazaret.inventory.ruby.GemfileLockExaminer;
import dev.lazaret.inventory.ruby.GemspecExaminer;
import dev.lazaret.inventory.sbom.SbomExaminer;
import dev.lazaret.inventory.snap.SnapExaminer;
import dev.lazaret.inventory.swift.PackageResolvedExaminer;
import dev.lazaret.inventory.swift.PodfileLockExaminer;
import dev.lazaret.inventory.vcpkg.VcpkgStatusExaminer;
import dev.lazaret.layers.Examiner;

import java.util.List;

/**
 * Ruby, PHP, .NET, Dart, BEAM, Swift, Conan, vcpkg, Julia, R, conda, Haskell, Lua, OCaml, PEAR,
 * systems and bundles without a package manager, SBOMs.
 */
public final class EcosystemExaminers {

    private EcosystemExaminers() {}

    /** All examiners of the group; the same order every time. */
    public static List<Examiner> all() {
        return List.of(
                new GemspecExaminer(),
                new GemfileLockExaminer(),
                new InstalledJsonExaminer(),
                new ComposerLockExaminer(),
                new DepsJsonExaminer(),
                new PackagesLockExaminer(),
                new PackagesConfigExaminer(),
                new PackagesPropsExaminer(),
                new PubspecLockExaminer(),
                new MixLockExaminer(),
                new RebarLockExaminer(),
                new OtpApplicationExaminer(),
                new PackageResolvedExaminer(),
                new PodfileLockExaminer(),
                new ConanLockExaminer(),
                new ConanInfoExaminer(),
                new JuliaManifestExaminer(),
                new DescriptionExaminer(),
                new RenvLockExaminer(),
                new CondaMetaExaminer(),
                new CondaEnvironmentExaminer(),
                new CabalFreezeExaminer(),
                new StackLockExaminer(),
                new RockspecExaminer(),
                new OpamExaminer(),
                new BitnamiComponentsExaminer(),
                new PearRegistryExaminer(),
                new VcpkgStatusExaminer(),
                new CosPackagesExaminer(),
                new BottlerocketInventoryExaminer(),
                new SnapExaminer(),
                new FlatpakMetainfoExaminer(),
                new SbomExaminer());
    }
}
