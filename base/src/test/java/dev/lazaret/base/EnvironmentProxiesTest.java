package dev.lazaret.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;

final class EnvironmentProxiesTest {

    private static final String PROXY = "http://proxy.example:3128";

    @Test
    void eachSchemeHasItsProxyInCapitalsOrNot() {
        EnvironmentProxies proxies =
                new EnvironmentProxies(
                        Map.of("HTTPS_PROXY", PROXY, "http_proxy", "plain.example:8080"));
        assertThat(through(proxies, "https://osv.example/x")).isEqualTo("proxy.example:3128");
        assertThat(through(proxies, "http://osv.example/x")).isEqualTo("plain.example:8080");
    }

    @Test
    void aProxyWithoutAPortIsAskedOnPort80() {
        EnvironmentProxies proxies = new EnvironmentProxies(Map.of("https_proxy", "proxy.example"));
        assertThat(through(proxies, "https://osv.example")).isEqualTo("proxy.example:80");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:5000", "127.0.0.1:5000", "[::1]:5000"})
    void thisMachineIsNeverAskedThroughAProxy(String host) {
        assertThat(through(new EnvironmentProxies(Map.of("HTTP_PROXY", PROXY)), "http://" + host))
                .isEqualTo("direct");
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://proxy.example:1080", "http://", " ", "http://[bad"})
    void whatIsNoHttpProxyIsNotUsed(String text) {
        assertThat(
                        through(
                                new EnvironmentProxies(Map.of("https_proxy", text)),
                                "https://a.example"))
                .isEqualTo("direct");
    }

    @ParameterizedTest
    @CsvSource({
        "*, https://a.example, direct",
        "a.example, https://a.example, direct",
        "A.Example, https://a.example, direct",
        "example, https://a.example, direct",
        ".example, https://a.example, direct",
        "*.example, https://a.example, direct",
        "b.example, https://a.example, proxy.example:3128",
        "ample, https://a.example, proxy.example:3128",
        "a.example:443, https://a.example, direct",
        "a.example:8443, https://a.example, proxy.example:3128",
        "a.example:8443, https://a.example:8443, direct",
        "10.1.2.3, https://10.1.2.3:5000, direct",
        "10.0.0.0/8, https://10.200.3.4, direct",
        "10.0.0.0/8, https://11.0.0.1, proxy.example:3128",
        "192.168.4.0/22, https://192.168.7.255, direct",
        "192.168.4.0/22, https://192.168.8.0, proxy.example:3128",
        "0.0.0.0/0, https://8.8.8.8, direct",
        "fd00::/8, https://[fd12::1]/, direct",
        "fd12::1, https://[fd12::1]/, direct",
        "10.0.0.0/8, https://ten.example, proxy.example:3128",
        "10.0.0.0/99, https://10.0.0.1, proxy.example:3128",
        "10.0.0.0/x, https://10.0.0.1, proxy.example:3128",
        "x/8, https://10.0.0.1, proxy.example:3128",
    })
    void exceptionsAreHostsDomainsPortsAndRanges(String exception, String address, String way) {
        EnvironmentProxies proxies =
                new EnvironmentProxies(
                        Map.of("HTTPS_PROXY", PROXY, "no_proxy", "other.test, " + exception));
        assertThat(through(proxies, address)).isEqualTo(way);
    }

    @Test
    void nameAndPasswordOfAProxyBecomeItsHeader() {
        EnvironmentProxies proxies =
                new EnvironmentProxies(
                        Map.of("HTTPS_PROXY", "http://ann:p%40ss+1@proxy.example:3128"));
        // printf 'ann:p@ss+1' | base64
        assertThat(proxies.authorization(URI.create("https://a.example")))
                .contains("Basic YW5uOnBAc3MrMQ==");
        assertThat(proxies.authorization(URI.create("http://a.example"))).isEmpty();
        assertThat(proxies.authorization(URI.create("https://localhost"))).isEmpty();
    }

    private static String through(EnvironmentProxies proxies, String address) {
        Proxy proxy = proxies.select(URI.create(address)).getFirst();
        return proxy.address() instanceof InetSocketAddress socket
                ? socket.getHostString() + ":" + socket.getPort()
                : "direct";
    }
}
