package dev.lazaret.inventory.binary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package;
import dev.lazaret.base.Package.Confidence;
import dev.lazaret.inventory.executable.ElfBuilder;
import dev.lazaret.inventory.executable.Executable;
import dev.lazaret.inventory.executable.Executables;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class ClassifiersTest {

    private static List<Package> packages(String path, String rodata) throws MalformedException {
        byte[] file = ElfBuilder.elf64().section(".rodata", rodata).build();
        Executable elf = Executables.read(MemorySegment.ofArray(file)).getFirst();
        return Classifiers.packages(elf, path, 100);
    }

    private static List<String> purls(String path, String rodata) throws MalformedException {
        return packages(path, rodata).stream().map(p -> p.purl().toString()).toList();
    }

    /** Bytes as they stand in the real files; ␀ and ␊ are the bytes 0 and 10. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            textBlock =
                    """
                    apache2|ry "␀mailto:␀Apache/2.4.71␀ Server a|apache-httpd@2.4.71
                    bash|law.␀␀␀@(#)Bash version 5.2.15(1) release GNU␀|bash@5.2.15
                    bun|␀bun pack v1.1.30 (7996d06b)␊|bun@1.1.30
                    busybox|␀BusyBox v1.35.0 (Debian 1:1.35.0-4+deb12u1+b1)␀|busybox@1.35.0
                    [|BusyBox v1.32.1 (2021-01-13 20:48:25 UTC)|busybox@1.32.1
                    libbz2.so.1.0.4|0x%08x}␀w␀r␀1.0.8, 13-Jul-2019␀OK|bzip2@1.0.8
                    curl|json␀curl/7.88.1␀␀␀|curl@7.88.1
                    dnsmasq|nsmasq.conf␀dnsmasq-2.90␀version.bind␀|dnsmasq@2.90
                    dovecot|from %s)␀␀␀Dovecot v2.3.19.1 (9b53102964) star|dovecot@2.3.19.1
                    dropbear|Crypto error␀SSH-2.0-dropbear_2022.83␍␊|dropbear@2022.83
                    beam.smp|␀␀(BEAM) emulator version 13.1.5␀|erts@13.1.5
                    exim4|<<eximcnumber>>␀4.96␀<<eximversion>>␀ver|exim@4.96
                    libexpat.so.1.8.10|not started␀expat_2.5.0␀␀␀|expat@2.5.0
                    ffmpeg|␀%s version 5.1.9-0+deb12u1␀%sbuilt|ffmpeg@5.1.9
                    libavcodec.so.59.37.100|␀FFmpeg version 5.1.9-0+deb12u1␀␀|ffmpeg@5.1.9
                    gawk|␀GNU Awk 5.2.1␀unbalanced [␀|gawk@5.2.1
                    git|git/2.39.5␀GIT_USER_AGENT␀|git@2.39.5
                    libc.so.6|GNU C Library (Debian GLIBC 2.36-9+deb12u14) stable release version 2.36.␊|glibc@2.36
                    libgnutls.so.30.34.3|␀Enabled GnuTLS 3.7.9 logging...␊|gnutls@3.7.9
                    haproxy|X␀Z␀␀ version 2.6.12-1+deb12u4, released 2026|haproxy@2.6.12
                    haproxy|X␀Z␀␀ version 2.8-dev3-1ubuntu2, released 2023|haproxy@2.8-dev3
                    haproxy|X␀Z␀␀ version 2.9.1, released 2023|haproxy@2.9.1
                    deno|Exporter-Deno/0.80.0grpc-t␀r2.9.62.9.6+e518fbdDeno/2.9.6Deno/2.9.6+e518|deno@2.9.6
                    jq|␀1.6␀DEBUG:␀␞␀jq: error|jq@1.6
                    libkrb5.so.3.3|KRB5_BRAND: krb5-1.20.1-final 1.20.1 202211|krb5@1.20.1
                    libarchive.so.13|␀libarchive 3.6.2␀/tmp␀|libarchive@3.6.2
                    libcurl.so.4.8.0|␀/␀libcurl/7.88.1␀zlib/%s␀|libcurl@7.88.1
                    libevent-2.1.so.7|finalizing␀2.1.12-stable␀EV_TIMEOUT|libevent@2.1.12
                    libgcrypt.so.20.4.1|This is Libgcrypt 1.10.1 - The GNU Crypto Li|libgcrypt@1.10.1
                    libgit2.so.1.5.1|CONNECT␀libgit2 1.5.1␀Sending|libgit2@1.5.1
                    libjpeg.so.62.3.0|␀␀libjpeg-turbo version 2.1.5 (build 202302|libjpeg-turbo@2.1.5
                    libmagickcore-6.Q16.so.6|␀␀ImageMagick 6.9.11-60 Q16 x86_64|imagemagick@6.9.11-60
                    libpng16.so.16.39.0|␀ libpng version 1.6.39 - November 20, 2022|libpng@1.6.39
                    libssh.so.4.9.6|␀SSH-2.0-libssh_0.10.6␀|libssh@0.10.6
                    libssh2.so.1.0.1|␀SSH-2.0-libssh2_1.10.0␀|libssh2@1.10.0
                    lighttpd|␀lighttpd/1.4.69␀server␀|lighttpd@1.4.69
                    liblua5.4.so.0|␀$LuaVersion: Lua 5.4.4  Copyright (C) 19|lua@5.4.4
                    mariadbd|␀␀MariaDB 10.11.19␀␀|mariadb@10.11.19
                    libmbedcrypto.so.7|␀␀mbed TLS 2.28.3␀MBEDTLS|mbedtls@2.28.3
                    memcached|isten␀memcached 1.6.18␀udp-port␀|memcached@1.6.18
                    mosquitto|remapping.␀2.0.11␀mosquitto version %s|mosquitto@2.0.11
                    ld-musl-x86_64.so.1|␀1.1.22␀|musl@1.1.22
                    nginx|nginx version: nginx/1.22.1␊|nginx@1.22.1
                    nmap|GS␀https://nmap.org␀7.93␀Nmap␀|nmap@7.93
                    node|␀/json␀node.js/v20.20.2␀(delegate_)|node@20.20.2
                    slapd|@(#) $OpenLDAP: slapd 2.5.13+dfsg-5 (Feb  8|openldap@2.5.13%2Bdfsg-5
                    sshd|␀OpenSSH_2.*,OpenSSH_3.0*␀OpenSSH_9.2p1 Debian-2|openssh@9.2p1
                    libcrypto.so.1.1|␀OpenSSL 1.1.1d  10 Sep 2019␀|openssl@1.1.1d
                    libcrypto.so.3|␀OpenSSL 3.0.22 25 Aug 2026␀3.0.22␀|openssl@3.0.22
                    openvpn|show-pkcs11-slots␀2.6.14␀client-to-client␀|openvpn@2.6.14
                    libpcre2-8.so.0.11.2|y␀10.42 2022-12-11␀␀␀|pcre2@10.42
                    perl|PERL_INTERNAL_RAND_SEED␀v5.36.0␀panic|perl@5.36.0
                    php8.2|␀X-Powered-By: PHP/8.2.36␀ZEND|php@8.2.36
                    postconf|%s␀mail_version=3.7.11␀/dev/null|postfix@3.7.11
                    postgres|␀postgres (PostgreSQL) 15.20 (Debian 15.20-0+deb|postgresql@15.20
                    proftpd|␀ProFTPD Version 1.3.8␀LANG␀|proftpd@1.3.8
                    python3.11|loc_debug␀3.11.2␀strict␀|python@3.11.2
                    libpython3.12.so.1.0|'%s'␀3.12.0rc1␀%.80s|python@3.12.0rc1
                    redis-server|err␀7.0.15␀c11-builtin␀shutdown|redis@7.0.15
                    libruby-3.1.so.3.1.2|␀ruby 3.1.2p20 (2022-04-12 revision 4491b|ruby@3.1.2
                    libsqlite3.so.0.8.6|␀␀3.40.1␀␀|sqlite@3.40.1
                    squid|␀squid/5.7␀;|squid@5.7
                    stunnel4|␀stunnel 5.68 on x86_64-pc-linux-|stunnel@5.68
                    sudo|␀1.9.13p3␀Configure options|sudo@1.9.13p3
                    tcpdump|%s version 4.99.3␊|tcpdump@4.99.3
                    tor|␀tor 0.4.9.11␀␀␀|tor@0.4.9.11
                    unbound|READY=1␀unbound 1.17.1␀start|unbound@1.17.1
                    getopt|␀util-linux 2.38.1␀|util-linux@2.38.1
                    varnishd|␀varnish-7.1.1 revision 7cee1c|varnish@7.1.1
                    vsftpd|␀(vsFTPd 3.0.3)␀USER␀|vsftpd@3.0.3
                    libwolfssl.so.35|␀wolfSSL 5.5.4␀FFDHE|wolfssl@5.5.4
                    liblzma.so.5.4.1|5.4.1␀␀␀b=|xz@5.4.1
                    xz|␀xz (XZ Utils) 5.4.1␊liblzma|xz@5.4.1
                    libz.so.1.2.13| deflate 1.2.13 Copyright 1995-2022|zlib@1.2.13
                    named|jemalloc.so.2␀libdns-9.18.49-1~deb12u3-Debian.so␀libns-9|bind@9.18.49
                    libdns-9.18.49.so|␀libdns-9.18.49.so␀|bind@9.18.49
                    libcares.so.2.5.1|GetNetworkParams function␀1.18.1␀␀␀|c-ares@1.18.1
                    cabal|linux-ghc-9.0.2/cabal-install-3.4.1.0␀|cabal-install@3.4.1.0
                    turnserver|TURN Server␀Coturn-4.6.1 'Gorst'␀ HTTP/|coturn@4.6.1
                    cupsd|SHLIB_PATH␀CUPS/2.4.2␀TZ␀VG_ARGS|cups@2.4.2
                    x86_64-linux-gnu-gcc-12|l: %s␊␀ zstd␀12.2.0␀(Debian 12.2.0-14+deb12u1) ␀|gcc@12.2.0
                    gcc|model: %s␊␀14.2.0␀(GCC) ␀gcc version|gcc@14.2.0
                    libgd.so.3.0.11|␀2.3.3␀Could not create WBMP␊|gd@2.3.3
                    gzip|size changed while zipping␊␀1.12␀␀␀|gzip@1.12
                    h2o|h2o_url_resolve␀h2o/2.2.5␀./lib|h2o@2.2.5
                    kdc|capng_change_id(%s)␀Heimdal 7.8.0␀%s (%s)|heimdal@7.8.0
                    keepalived|ersion %s␀Keepalived v2.2.7 (01/16,2022)␀|keepalived@2.2.7
                    libaom.so.3.6.0|AOMedia Project AV1 Decoder v3.6.0␀aom|libaom@3.6.0
                    libtiff.so.6.0.0|␀␀LIBTIFF, Version 4.5.0␊Copyright|libtiff@4.5.0
                    monit|/mmonit.com/monit/'>monit 5.33.0</a></center>|monit@5.33.0
                    nghttpx|␀nghttpx nghttp2/1.52.0␀NOTIFY_SOCKET|nghttp2@1.52.0
                    libnss3.so|␀␀Version: NSS 3.87.1␀␀|nss@3.87.1
                    libQt6Core.so.6.4.2|features:␊␀␀Qt 6.4.2 (x86_64-little_endian|qt@6.4.2
                    rsync|%s": "%s"␀3.5.0␀copyright␀url␀|rsync@3.5.0
                    libsqlcipher.so.0.8.6|␀fast_kdf_iter␀3.4.1␀cipher_page|sqlcipher@3.4.1
                    tar|%s: byte %s: %s␀1.34␀%s-%s-%d␊␀|tar@1.34
                    valkey-server|main-channel␀8.0.1␀valkey␀7.2.4␀12.2.0␀|valkey@8.0.1
                    zstd|Enabled␀v1.5.4␀Zstandard CLI␀|zstd@1.5.4
                    libssl-81259c47.so.1.1.1k|␀OpenSSL 1.1.1k  FIPS 25 Mar 2021␀|openssl@1.1.1k
                    libcrypto.so.1.0.0|part of OpenSSL 1.0.2r  26 Feb 2019␀|openssl@1.0.2r
                    openssl|␀OpenSSL 1.1.1 (compatible; AWS-LC 1.69.0)␀|aws-lc@1.69.0
                    postgres|␀--version␀postgres (PostgreSQL) 16.2␊␀--describe|postgresql@16.2
                    pg_ctl|pg_ctl (PostgreSQL) 9.6.24␊␀|postgresql@9.6.24
                    postgres|␀PostgreSQL 15beta4 on x86_64-pc-linux-musl, compiled|postgresql@15beta4
                    redis-server|klval)␀␀6.2.7buildkitsandbox-1654128231000000000␀␀|redis@6.2.7
                    redis-server|0␀2.8.19ip-10-47-132-241-1421933693000000000␀net|redis@2.8.19
                    redis-server|␀4.0.11841ce7054bd9-1542359302000000000␀|redis@4.0.11
                    redis-server|␀Server started, Redis version 2.6.17␀␀|redis@2.6.17
                    valkey-server|)␀valkey9.0.0buildkitsandbox-1764887574000000000␀v=|valkey@9.0.0
                    node|debugger agent.␊␀v4.9.1␀moduleLoadList␀http|node@4.9.1
                    node|--debug-port=␀-v␀v0.12.18␀--enable-ssl2␀|node@0.12.18
                    bun|␀bun test v0.5.9 (f3ab445c)␊|bun@0.5.9
                    haproxy|12/14␀␀␀␀2.7.3-1065b10␀␀␀HAProxy version follows␀|haproxy@2.7.3
                    mysql|shutdown␀8.0.37␀␀␀mysql_real_escape_string_quote␀|mysql@8.0.37
                    mysqld|/BUILD/percona-server-8.0.35-27/percona-server|percona-server@8.0.35-27
                    ndbd|/rpm/BUILD/mysql-cluster-gpl-9.7.0/storage|mysql-cluster@9.7.0
                    mariadb-dump|systemd␀10.19␀11.4.5-MariaDB␀x86_64␀|mariadb@11.4.5
                    libmariadb.so.3|protocol␀HY000␀3.4.4␀MariaDB␀-maria-␀|mariadb-connector-c@3.4.4
                    mongod|outputConfig␀6.0.27␀tcmalloc␀mozjs␀|mongodb@6.0.27
                    fluent-bit|type: ␀3.0.2␀␀%sFluent Bit v%s%s␊␀|fluent-bit@3.0.2
                    envoy|, type = {}␀1.35.4␀envoy_quiche_reloadable_flag_a␀|envoy@1.35.4
                    envoy|{}/{}/{}/{}/{}␀1.31.2␀external/|envoy@1.31.2
                    arangod|2025-08-01␀3.12.5-2 enterprise [linux]␀timeout|arangodb@3.12.5-2
                    beam.smp|-I/usr/src/otp_src_27.0/erts/x86_64|erlang@27.0
                    ghc-9.6.5|␀GHC 9.6.5␀␀|ghc@9.6.5
                    libjulia-internal.so.1.11|verify_methods␀1.11.9␀branch␀commit␀|julia@1.11.9
                    ldapsearch|@(#) $OpenLDAP: ldapsearch 2.6.10 (May 23|openldap@2.6.10
                    perl|/usr/local/lib/perl5/5.20.0␀-e␀|perl@5.20.0
                    libQtCore.so.4.8.6|␀This is the QtCore library version 4.8.6␊|qt@4.8.6
                    sqlcipher|p,0,%llu)␀community␀4.5.5␀%s %s␀|sqlcipher@4.5.5
                    libavcodec-c4204469.so.62.28.101|␀␀FFmpeg version 8.1.1␀␀|ffmpeg@8.1.1
                    libsasl2-84219a89.so.3.0.0|PATH␀Cyrus SASL␀2.1.26␀successful|cyrus-sasl@2.1.26
                    libopenblasp-r0-59ffcd50.3.15.so|␀OpenBLAS 0.3.15 DYNAMIC_ARCH|openblas@0.3.15
                    libvpx-4fb239ff.so.11.0.1|␀WebM Project VP8 Decoder v1.15.2␀|libvpx@1.15.2
                    libpcre-9513aab5.so.1.2.0|␁8.32 2012-11-30␀|pcre@8.32
                    libopenjp2-b07f72ad.so.2.5.4|/build/openjpeg-2.5.4/src/lib/|openjpeg@2.5.4
                    libzstd-44be1190.so.1.5.7|␀1.5.7␀|zstd@1.5.7
                    """)
    void knowsRealPrograms(String name, String rodata, String expected) throws MalformedException {
        String bytes =
                rodata.replace('␀', '\0')
                        .replace('␊', '\n')
                        .replace('␍', '\r')
                        .replace('␞', '\36')
                        .replace('␁', '\1');
        assertThat(purls("usr/lib/" + name, bytes)).containsExactly("pkg:generic/" + expected);
    }

    @Test
    void saysWithWhichConfidenceAndUnderWhichCpe() throws MalformedException {
        Package nginx = packages("usr/sbin/nginx", "nginx version: nginx/1.22.1\n").getFirst();
        assertThat(nginx.confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(nginx.parser()).isEqualTo("binary/classifier");
        assertThat(nginx.attribute("cpe")).isEqualTo("cpe:2.3:a:f5:nginx:1.22.1:*:*:*:*:*:*:*");
        Package xml = packages("usr/lib/libxml2.so.2.9.14", "\0").getFirst();
        assertThat(xml.confidence()).as("only the file's name says so").isEqualTo(Confidence.LOW);
    }

    @Test
    void knowsProgramsOfOtherSystemsByTheSameName() throws MalformedException {
        assertThat(purls("app/Node.EXE", "node.js/v20.1.0\0"))
                .containsExactly("pkg:generic/node@20.1.0");
    }

    @Test
    void readsNothingIntoOtherFiles() throws MalformedException {
        assertThat(purls("usr/bin/other", "nginx version: nginx/1.22.1")).isEmpty();
        assertThat(purls("usr/sbin/nginx", "nginx version: nginx/unknown")).isEmpty();
        assertThat(purls("usr/bin/python3", "\u00003.11.2\0")).isEmpty();
        assertThat(purls("usr/lib/libxml2.so.2", "\0")).isEmpty();
    }

    @Test
    void takesVersionsNoLongerThanTheyAre() throws MalformedException {
        assertThat(packages("nginx", "nginx version: nginx/1." + "1".repeat(100_000)))
                .singleElement()
                .satisfies(p -> assertThat(p.version()).hasSizeLessThanOrEqualTo(48));
    }

    @Test
    void staysLinearOnManyNearMatches() throws MalformedException {
        assertThat(purls("usr/lib/libsqlite3.so.0", "\u00003.".repeat(1 << 20))).isEmpty();
    }

    @Test
    void anotherLibrarysClaimToBeCompatibleIsNoVersion() throws MalformedException {
        assertThat(purls("usr/lib/libcrypto.so", "\0OpenSSL 1.1.1 (compatible; BoringSSL)\0"))
                .isEmpty();
    }

    @Test
    void staysLinearOnManyThingsLikeABuildStamp() throws MalformedException {
        String like = "1.1-1 1.1-12345678901234567 ".repeat(1 << 16) + "1.1-1".repeat(1 << 18);
        assertThat(purls("usr/bin/redis-server", like)).isEmpty();
        String container = "1.2.3" + "a".repeat(11) + "-1700000000" + "000000000\0";
        assertThat(purls("usr/bin/redis-server", "\0" + container))
                .as("a machine's name that is no container's")
                .containsExactly("pkg:generic/redis@1.2.3");
    }

    @Test
    void tableIsSortedAndWellFormed() {
        List<Classifier> table = Classifiers.read("classifiers.tsv");
        Set<String> names = table.stream().map(Classifier::name).collect(Collectors.toSet());
        assertThat(names).hasSizeGreaterThan(60);
        assertThat(table.stream().map(Classifier::name)).isSorted();
        assertThat(table).noneMatch(row -> row.verified().isBlank());
    }
}
