package dev.lazaret.oci.registry;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** One HTTP request. */
record Request(String method, URI uri, Map<String, String> headers, RequestBody body) {

    static final String AUTHORIZATION = "Authorization";

    Request {
        headers = Map.copyOf(headers);
    }

    static Request get(URI uri) {
        return new Request("GET", uri, Map.of(), RequestBody.NONE);
    }

    /** A form of RFC 1866, encoded. */
    static Request post(URI uri, String form) {
        return get(uri).sending("POST", RequestBody.of(form))
                .with("Content-Type", "application/x-www-form-urlencoded");
    }

    Request sending(String otherMethod, RequestBody otherBody) {
        return new Request(otherMethod, uri, headers, otherBody);
    }

    Request with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Request(method, uri, more, body);
    }

    Request without(String name) {
        Map<String, String> fewer = new TreeMap<>(headers);
        fewer.remove(name);
        return new Request(method, uri, fewer, body);
    }

    Request at(URI elsewhere) {
        return new Request(method, elsewhere, headers, body);
    }
}
