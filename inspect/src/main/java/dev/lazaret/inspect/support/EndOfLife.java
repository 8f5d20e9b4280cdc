package dev.lazaret.inspect.support;

import dev.lazaret.base.Distro;
import dev.lazaret.inspect.support.SupportTable.Series;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** When support of a distribution ends, for policies. */
public final class EndOfLife {

    private EndOfLife() {}

    /** The last day of its maintainer's free security support, null when that is not known. */
    public static @Nullable LocalDate of(@Nullable Distro distro) {
        Series series =
                distro == null ? null : SupportTable.find("os", distro.id(), distro.versionId());
        return series == null ? null : series.end();
    }
}
