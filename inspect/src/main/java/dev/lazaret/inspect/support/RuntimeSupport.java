package dev.lazaret.inspect.support;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Package;
import dev.lazaret.base.Rule;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.support.SupportTable.Series;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Support of a runtime that no distribution maintains is in this state.
 *
 * @param state what the rule reports
 */
record RuntimeSupport(Rule rule, Support state) implements ImageRule {

    @Override
    public void check(InspectedImage image, FindingList to) {
        Map<RuntimeVersion, List<Package>> runtimes = new LinkedHashMap<>();
        for (Package found : image.packages()) {
            String product = Runtimes.product(found);
            if (product != null) {
                runtimes.computeIfAbsent(
                                new RuntimeVersion(product, Runtimes.version(found), found.layer()),
                                runtime -> new ArrayList<>())
                        .add(found);
            }
        }
        runtimes.forEach((runtime, packages) -> check(runtime, packages, image, to));
    }

    private void check(
            RuntimeVersion runtime, List<Package> packages, InspectedImage image, FindingList to) {
        Series series = SupportTable.find("runtime", runtime.product(), runtime.version());
        if (series == null || Support.of(series, image.today()) != state) {
            return;
        }
        Package first = packages.getFirst();
        String what = Runtimes.words(first);
        int others = packages.size() - 1;
        to.file(
                Support.severity(series, image.today(), rule.severity()),
                first.location(),
                Support.words(what, series, image.today())
                        + (others == 0 ? "" : "; " + others + " more files have it"));
    }

    /** One version of a runtime in one layer: every Go program there has its own. */
    private record RuntimeVersion(String product, String version, @Nullable Digest layer) {}
}
