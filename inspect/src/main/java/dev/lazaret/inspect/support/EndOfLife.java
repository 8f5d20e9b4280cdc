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
        return distro == null ? null : of(distro.id(), distro.versionId());
    }

    /**
     * The same by the words of os-release.
     *
     * @param id {@code ID}
     * @param version {@code VERSION_ID}
     */
    public static @Nullable LocalDate of(String id, String version) {
        Series series = SupportTable.find("os", id, version);
        return series == null ? null : series.end();
    }
}
