package dev.lazaret.inspect.support;

import dev.lazaret.base.Distro;
import dev.lazaret.base.Location;
import dev.lazaret.base.Rule;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.support.SupportTable.Series;
import dev.lazaret.layers.FileTree;

import java.util.List;

/**
 * Support of the distribution is in this state.
 *
 * @param state what the rule reports
 */
record DistroSupport(Rule rule, Support state) implements ImageRule {

    private static final List<String> RELEASE_FILES =
            List.of("etc/os-release", "usr/lib/os-release");

    @Override
    public void check(InspectedImage image, FindingList to) {
        Distro distro = image.distro();
        if (distro == null) {
            return;
        }
        Series series = SupportTable.find("os", distro.id(), distro.versionId());
        if (series != null && Support.of(series, image.today()) == state) {
            to.configuration(
                    Support.severity(series, image.today(), rule.severity()),
                    place(image),
                    Support.words(distro.id() + " " + distro.versionId(), series, image.today()));
        }
    }

    /** The layer that says which release it is: the base image's. */
    private static Location place(InspectedImage image) {
        for (String path : RELEASE_FILES) {
            FileTree.Node node = image.tree().find(path);
            if (node != null) {
                return image.place(node);
            }
        }
        return Location.NOWHERE;
    }
}
