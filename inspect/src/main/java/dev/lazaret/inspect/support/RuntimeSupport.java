package dev.lazaret.inspect.support;

import dev.lazaret.base.Package;
import dev.lazaret.base.Rule;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.support.SupportTable.Series;

/**
 * Support of a runtime that no distribution maintains is in this state.
 *
 * @param state what the rule reports
 */
record RuntimeSupport(Rule rule, Support state) implements ImageRule {

    @Override
    public void check(InspectedImage image, FindingList to) {
        for (Package found : image.packages()) {
            String product = Runtimes.product(found);
            Series series =
                    product == null
                            ? null
                            : SupportTable.find("runtime", product, Runtimes.version(found));
            if (series != null && Support.of(series, image.today()) == state) {
                to.file(
                        Support.severity(series, image.today(), rule.severity()),
                        found.location(),
                        Support.words(found.name() + " " + found.version(), series, image.today()));
            }
        }
    }
}
