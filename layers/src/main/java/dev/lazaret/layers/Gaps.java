package dev.lazaret.layers;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Gap;
import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Location;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Gaps of one layer, collected before its diffID is known. */
final class Gaps {

    /** A hostile archive could make millions; beyond this many one gap stands for the rest. */
    private static final int COUNT_MAX = 1_000;

    private record Noted(Gap.Kind kind, @Nullable String path, String reason) {}

    private final List<Noted> noted = new ArrayList<>();
    private int left;

    /**
     * Notes a gap.
     *
     * @param path null when it concerns the layer as a whole
     */
    void add(Gap.Kind kind, @Nullable String path, String reason) {
        if (noted.size() < COUNT_MAX) {
            noted.add(new Noted(kind, path, reason));
        } else {
            left++;
        }
    }

    /** Notes all that others noted. */
    void addAll(Gaps others) {
        for (Noted gap : others.noted) {
            add(gap.kind, gap.path, gap.reason);
        }
        left += others.left;
    }

    void add(IOException failure, @Nullable String path) {
        String message = failure.getMessage();
        add(kind(failure), path, message == null ? failure.toString() : message);
    }

    /** What a failed read means for the reader of a report. */
    static Gap.Kind kind(IOException failure) {
        return switch (failure) {
            case LimitExceededException e -> Gap.Kind.LIMIT;
            case EOFException e -> Gap.Kind.TRUNCATED;
            default -> Gap.Kind.BROKEN;
        };
    }

    /** The gaps, sorted, placed in their layer. */
    List<Gap> in(Digest layer) {
        List<Gap> gaps = new ArrayList<>();
        for (Noted gap : noted) {
            gaps.add(Gap.of(gap.kind, new Location(layer, gap.path, 0), gap.reason));
        }
        if (left > 0) {
            String reason = left + " more gaps of this layer are not listed";
            gaps.add(Gap.of(Gap.Kind.LIMIT, new Location(layer, null, 0), reason));
        }
        return gaps.stream().sorted().distinct().toList();
    }
}
