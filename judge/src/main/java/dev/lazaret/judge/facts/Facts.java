package dev.lazaret.judge.facts;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Location;
import dev.lazaret.base.Package;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a policy may know of an image besides its findings. Whoever asks for a verdict fills in what
 * it knows: a command line, a registry's gate and an admission webhook know different things.
 *
 * @param today the day of the judgement, UTC
 * @param image the name it was asked for by, empty when it has none
 * @param digests digests it is known by (manifest, index, configuration)
 * @param created as the configuration states it; null when not stated
 * @param distro {@code ID} of os-release, empty when unknown
 * @param distroVersion {@code VERSION_ID} of os-release, empty when unknown
 * @param baseEndOfLife last day on which the base distribution is supported; null when unknown
 * @param layers diffIDs, lowest first
 * @param baseLayers how many of the lowest layers come from the base image; 0 when unknown
 * @param labels of the configuration
 * @param packages the inventory
 */
public record Facts(
        LocalDate today,
        String image,
        List<Digest> digests,
        @Nullable Instant created,
        String distro,
        String distroVersion,
        @Nullable LocalDate baseEndOfLife,
        List<Digest> layers,
        int baseLayers,
        SortedMap<String, String> labels,
        List<Package> packages) {

    public Facts {
        digests = List.copyOf(digests);
        layers = List.copyOf(layers);
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        packages = List.copyOf(packages);
        if (baseLayers < 0) {
            throw new IllegalArgumentException("baseLayers must not be negative: " + baseLayers);
        }
    }

    /** Nothing but the day. */
    public static Facts on(LocalDate today) {
        return of(today).build();
    }

    /** Starts with the day. */
    public static Builder of(LocalDate today) {
        return new Builder(today);
    }

    /** The same, with the last day on which the base distribution is supported. */
    public Facts withBaseEndOfLife(@Nullable LocalDate lastDay) {
        return new Facts(
                today,
                image,
                digests,
                created,
                distro,
                distroVersion,
                lastDay,
                layers,
                baseLayers,
                labels,
                packages);
    }

    /**
     * Whole days since the image was created; empty when not stated. A date before 1981 states
     * nothing: reproducible builds write the epoch, or the first day a zip file can name.
     */
    public OptionalLong imageAgeDays() {
        if (created == null) {
            return OptionalLong.empty();
        }
        LocalDate day = LocalDate.ofInstant(created, ZoneOffset.UTC);
        return day.getYear() < 1981
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, ChronoUnit.DAYS.between(day, today)));
    }

    /** Days until support of the base ends, negative afterwards; empty when unknown. */
    public OptionalLong baseEndOfLifeDays() {
        return baseEndOfLife == null
                ? OptionalLong.empty()
                : OptionalLong.of(ChronoUnit.DAYS.between(today, baseEndOfLife));
    }

    /** Whether a place is known to be in a layer of the base image. */
    public boolean isInBase(Location place) {
        int index = place.layer() == null ? -1 : layers.indexOf(place.layer());
        return index >= 0 && index < baseLayers;
    }

    /** Collects what is known. */
    public static final class Builder {
        private final LocalDate today;
        private String image = "";
        private List<Digest> digests = List.of();
        private @Nullable Instant created;
        private String distro = "";
        private String distroVersion = "";
        private @Nullable LocalDate baseEndOfLife;
        private List<Digest> layers = List.of();
        private int baseLayers;
        private Map<String, String> labels = Map.of();
        private List<Package> packages = List.of();

        private Builder(LocalDate today) {
            this.today = today;
        }

        public Builder image(String name) {
            this.image = name;
            return this;
        }

        public Builder digests(List<Digest> known) {
            this.digests = known;
            return this;
        }

        public Builder created(@Nullable Instant instant) {
            this.created = instant;
            return this;
        }

        public Builder distro(String id, String version) {
            this.distro = id;
            this.distroVersion = version;
            return this;
        }

        public Builder baseEndOfLife(@Nullable LocalDate lastDay) {
            this.baseEndOfLife = lastDay;
            return this;
        }

        /** All layers, lowest first, and how many of them are the base image's. */
        public Builder layers(List<Digest> all, int fromBase) {
            this.layers = all;
            this.baseLayers = fromBase;
            return this;
        }

        public Builder labels(Map<String, String> all) {
            this.labels = all;
            return this;
        }

        public Builder packages(List<Package> all) {
            this.packages = all;
            return this;
        }

        public Facts build() {
            return new Facts(
                    today,
                    image,
                    digests,
                    created,
                    distro,
                    distroVersion,
                    baseEndOfLife,
                    layers,
                    baseLayers,
                    new TreeMap<>(labels),
                    packages);
        }
    }
}
