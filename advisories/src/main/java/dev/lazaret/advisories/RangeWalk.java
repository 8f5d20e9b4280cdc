package dev.lazaret.advisories;

import dev.lazaret.advisories.Advisory.Event;
import dev.lazaret.advisories.Advisory.Range;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** One walk along the events of one range, in version order, up to a version. */
final class RangeWalk {

    private static final String BEFORE_ALL = "0";
    private static final String INFINITY = "*";

    private final String version;
    private final VersionOrder order;
    private boolean affected;
    private boolean limited;
    private boolean beforeLimit;
    private @Nullable Event opened;
    private @Nullable Event closing;
    private @Nullable Event limit;
    private @Nullable Event passedFix;

    private RangeWalk(String version, VersionOrder order) {
        this.version = version;
        this.order = order;
    }

    static RangeWalk of(Range range, String version, VersionOrder order)
            throws InvalidVersionException {
        RangeWalk walk = new RangeWalk(version, order);
        for (Event event : sorted(range.events(), order)) {
            walk.step(event);
        }
        return walk;
    }

    boolean isAffected() {
        return affected && (!limited || beforeLimit);
    }

    /** The part of the range the version lies in, for people. */
    String text() {
        StringBuilder text = new StringBuilder();
        if (opened != null) {
            text.append(text(opened));
        }
        if (closing != null) {
            text.append(", ").append(text(closing));
        }
        if (limit != null) {
            text.append(", ").append(text(limit));
        }
        return text.toString();
    }

    /** The fixed version that ends the part the version lies in, empty when none does. */
    String closingFix() {
        return closing != null && closing.kind() == Event.Kind.FIXED ? closing.version() : "";
    }

    /** The newest fixed version at or below the version, empty when there is none. */
    String passedFix() {
        return passedFix == null ? "" : passedFix.version();
    }

    static String text(Event event) {
        return switch (event.kind()) {
            case INTRODUCED -> ">= " + event.version();
            case FIXED, LIMIT -> "< " + event.version();
            case LAST_AFFECTED -> "<= " + event.version();
        };
    }

    private void step(Event event) throws InvalidVersionException {
        switch (event.kind()) {
            case INTRODUCED -> introduced(event);
            case FIXED -> {
                if (order.compare(version, event.version()) >= 0) {
                    affected = false;
                    passedFix = event;
                } else if (closing == null) {
                    closing = event;
                }
            }
            case LAST_AFFECTED -> {
                if (order.compare(version, event.version()) > 0) {
                    affected = false;
                } else if (closing == null) {
                    closing = event;
                }
            }
            case LIMIT -> limit(event);
        }
    }

    private void introduced(Event event) throws InvalidVersionException {
        if (BEFORE_ALL.equals(event.version()) || order.compare(version, event.version()) >= 0) {
            affected = true;
            opened = event;
        }
    }

    private void limit(Event event) throws InvalidVersionException {
        limited = true;
        if (INFINITY.equals(event.version()) || order.compare(version, event.version()) < 0) {
            beforeLimit = true;
            limit = event;
        }
    }

    /** Stable insertion sort: ranges have two events, or a few dozen, mostly in order. */
    private static List<Event> sorted(List<Event> events, VersionOrder order)
            throws InvalidVersionException {
        if (events.size() <= 2 && isInOrder(events)) {
            return events;
        }
        List<Event> sorted = new ArrayList<>(events.size());
        for (Event event : events) {
            int at = sorted.size();
            while (at > 0 && compare(sorted.get(at - 1), event, order) > 0) {
                at--;
            }
            sorted.add(at, event);
        }
        return sorted;
    }

    private static boolean isInOrder(List<Event> events) {
        return events.size() < 2 || place(events.getFirst()) < 0;
    }

    private static int compare(Event a, Event b, VersionOrder order)
            throws InvalidVersionException {
        int aPlace = place(a);
        int bPlace = place(b);
        return aPlace != 0 || bPlace != 0
                ? Integer.compare(aPlace, bPlace)
                : order.compare(a.version(), b.version());
    }

    private static int place(Event event) {
        if (event.kind() == Event.Kind.INTRODUCED && BEFORE_ALL.equals(event.version())) {
            return -1;
        }
        return event.kind() == Event.Kind.LIMIT && INFINITY.equals(event.version()) ? 1 : 0;
    }
}
