package dev.lazaret.inspect.support;

import dev.lazaret.base.Location;
import dev.lazaret.base.Package;
import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.support.SupportTable.Series;

import java.util.List;

/** A runtime that no distribution maintains gets no fixes any more. */
public final class RuntimeEndOfLife implements ImageRule {

    public static final Rule RULE =
            new Rule(
                    "image/runtime-end-of-life",
                    List.of("CWE-1104"),
                    Severity.MEDIUM,
                    "Support of a runtime has ended",
                    "Move to a release series that is supported, and rebuild.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(InspectedImage image, FindingList to) {
        for (Package found : image.packages()) {
            String product = Runtimes.product(found);
            Series series =
                    product == null
                            ? null
                            : SupportTable.find("runtime", product, Runtimes.version(found));
            if (series != null && Support.of(series, image.today()) == Support.ENDED) {
                to.file(
                        Support.severity(series, image.today(), RULE.severity()),
                        Location.file(found.layer(), found.path()),
                        Support.words(found.name() + " " + found.version(), series));
            }
        }
    }
}
