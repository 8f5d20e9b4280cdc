package dev.lazaret.oci.registry;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/**
 * One HTTP request.
 *
 * @param form a form to post; empty for a GET
 */
record Request(URI uri, Map<String, String> headers, String form) {

    static final String AUTHORIZATION = "Authorization";

    Request {
        headers = Map.copyOf(headers);
    }

    static Request get(URI uri) {
        return new Request(uri, Map.of(), "");
    }

    Request with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Request(uri, more, form);
    }

    Request without(String name) {
        Map<String, String> fewer = new TreeMap<>(headers);
        fewer.remove(name);
        return new Request(uri, fewer, form);
    }

    Request at(URI elsewhere) {
        return new Request(elsewhere, headers, form);
    }
}
