package dev.lazaret.scan.bench;

import dev.lazaret.inspect.InspectExaminers;
import dev.lazaret.inspect.secrets.SecretExaminers;
import dev.lazaret.inventory.Examiners;
import dev.lazaret.inventory.Inventories;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.ImagePass;
import dev.lazaret.layers.LayerCache;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.layers.Progress;
import dev.lazaret.oci.Environment;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.open.ImageLocators;
import dev.lazaret.oci.open.ImageSources;
import dev.lazaret.scan.SubjectReader;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Looks into an image once, without cache: with the examiners of packages only, with those of
 * {@code inspect} too, with the search for secrets too, or all that a scan does before it matches.
 *
 * <p>Arguments: {@code packages}, {@code inspect}, {@code secrets} or {@code all}; the image;
 * layers at once.
 */
final class RulesBench {

    private RulesBench() {}

    @SuppressWarnings("SystemOut") // a program of its own
    public static void main(String[] arguments) throws IOException {
        Path temp = Path.of(System.getProperty("java.io.tmpdir"));
        OpenOptions open = OpenOptions.of(Environment.of(temp, Map.of()), temp);
        int parallelism = Integer.parseInt(arguments[2]);
        int packages =
                arguments[0].equals("all")
                        ? everything(arguments[1], open, parallelism)
                        : examined(arguments[0], arguments[1], open, parallelism);
        System.out.println(packages + " packages");
    }

    private static int everything(String image, OpenOptions open, int parallelism)
            throws IOException {
        return new SubjectReader(open, LayerCache.NONE, parallelism, Progress.NONE, LocalDate.EPOCH)
                .read(ImageLocators.parse(image))
                .inventory()
                .packages()
                .size();
    }

    private static int examined(String what, String name, OpenOptions open, int parallelism)
            throws IOException {
        List<Examiner> examiners = new ArrayList<>(Examiners.all());
        if (what.equals("inspect")) {
            examiners.addAll(InspectExaminers.all());
        }
        if (what.equals("secrets")) {
            examiners.addAll(SecretExaminers.all());
        }
        try (Image image = ImageSources.open(ImageLocators.parse(name), open)) {
            MergedImage merged =
                    new ImagePass(
                                    examiners,
                                    open.limits(),
                                    open.temporaryDirectory(),
                                    LayerCache.NONE,
                                    parallelism)
                            .read(image, Progress.NONE);
            return Inventories.ofImage(merged).packages().size();
        }
    }
}
