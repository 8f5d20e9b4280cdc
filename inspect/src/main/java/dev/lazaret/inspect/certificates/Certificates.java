package dev.lazaret.inspect.certificates;

import dev.lazaret.base.CertificateTraits;
import dev.lazaret.base.Location;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.layers.MergedImage.Placed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The certificates of an image, each once with all its places: a trust store is kept as single
 * files, as one bundle and again in the libraries that bring their own.
 */
final class Certificates {

    /** A file with so many is a trust store, not a chain. */
    private static final int STORE_MIN = 20;

    private final Map<CertificateTraits, Set<Location>> places = new LinkedHashMap<>();
    private final Set<Location> stores = new LinkedHashSet<>();

    private Certificates(InspectedImage image) {
        Map<Location, Integer> counts = new HashMap<>();
        for (Placed placed : image.live(CertificateTraits.class)) {
            Location place = image.place(placed);
            CertificateTraits traits = (CertificateTraits) placed.observation().fact();
            places.computeIfAbsent(traits, c -> new LinkedHashSet<>()).add(place);
            if (counts.merge(place, 1, Integer::sum) == STORE_MIN) {
                stores.add(place);
            }
        }
    }

    static Certificates of(InspectedImage image) {
        return new Certificates(image);
    }

    Set<CertificateTraits> all() {
        return places.keySet();
    }

    /** Where it lies first. */
    Location place(CertificateTraits certificate) {
        return places(certificate).getFirst();
    }

    /** {@code , and in 3 other files}, empty when it lies in one. */
    String elsewhere(CertificateTraits certificate) {
        int others = places(certificate).size() - 1;
        return switch (others) {
            case 0 -> "";
            case 1 -> ", and in " + places(certificate).getLast().path();
            default -> ", and in " + others + " other files";
        };
    }

    /**
     * How bad it is that its time is over. Nobody accepts what an authority signed that ended; one
     * in a trust store is its distributor's to take out.
     */
    Severity severityOfEnd(CertificateTraits certificate, Severity usual) {
        if (!certificate.authority()) {
            return usual;
        }
        boolean trusted = places(certificate).stream().anyMatch(stores::contains);
        return trusted ? Severity.NEGLIGIBLE : Severity.LOW;
    }

    private List<Location> places(CertificateTraits certificate) {
        return new ArrayList<>(places.getOrDefault(certificate, Set.of()));
    }
}
