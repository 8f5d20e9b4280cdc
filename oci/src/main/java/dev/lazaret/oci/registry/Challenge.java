package dev.lazaret.oci.registry;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a server wants to be convinced (RFC 9110, 11.3).
 *
 * @param scheme lower case: {@code bearer}, {@code basic}
 * @param parameters by lower-case name
 */
record Challenge(String scheme, SortedMap<String, String> parameters) {

    Challenge {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }
}
