package dev.lazaret.inspect.support;

import dev.lazaret.base.Distro;
import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.support.SupportTable.Series;

import java.util.List;

/** The distribution gets no fixes any more. */
public final class DistroEndOfLife implements ImageRule {

    public static final Rule RULE =
            new Rule(
                    "image/distro-end-of-life",
                    List.of("CWE-1104"),
                    Severity.HIGH,
                    "Support of the distribution has ended",
                    "Move to a release that is supported, and rebuild.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(InspectedImage image, FindingList to) {
        Distro distro = image.distro();
        if (distro == null) {
            return;
        }
        Series series = SupportTable.find("os", distro.id(), distro.versionId());
        if (series != null && Support.of(series, image.today()) == Support.ENDED) {
            to.configuration(
                    Support.severity(series, image.today(), RULE.severity()),
                    Support.words(distro.id() + " " + distro.versionId(), series));
        }
    }
}
