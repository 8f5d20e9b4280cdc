package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.cli.Running.Outcome;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.tar.TarEntry;
import dev.lazaret.oci.tar.TarWriter;
import dev.lazaret.oci.write.ImageWriter;
import dev.lazaret.oci.write.NewImage;
import dev.lazaret.oci.write.NewLayer;
import dev.lazaret.testkit.RealContainers;
import dev.lazaret.testkit.SharedData;
import dev.lazaret.testkit.Tools;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Real images that run from their entry point and answer on loopback, before and after. */
class RealRunTest {

    private static final List<String> GONE =
            List.of(
                    "bin/sh",
                    "bin/bash",
                    "bin/dash",
                    "usr/bin/bash",
                    "usr/bin/apt",
                    "usr/bin/apt-get",
                    "usr/bin/dpkg",
                    "usr/bin/su",
                    "bin/su",
                    "sbin/apk");

    private static final String REQUEST =
            "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    /** Makes system calls of x86-64 that neither program does, and prints how they fail. */
    private static final String[] CALLS = {
        "-e",
        """
        my @calls = (["mount", 165, 0, 0, 0, 0, 0], ["bpf", 321, -1, 0, 0], ["setns", 308, -1, 0],
          ["ptrace", 101, 16, 9999999, 0, 0], ["unshare", 272, 0], ["kexec_load", 246, 0, 99, 0, 0],
          ["process_vm_readv", 310, 9999999, 0, 0, 0, 0, 0], ["getpid", 39]);
        for (@calls) {
          my ($name, @words) = @$_;
          my $result = syscall(shift @words, @words);
          printf "%s %d\\n", $name, $result < 0 ? $!+0 : 0;
        }
        """
    };

    @TempDir private Path home;

    /** nginx in front of a Node program; a Node program starts both. */
    @Test
    void debianWithNginxAndNodeAnswersAsBeforeAsSomebodyElse() throws Exception {
        Path root = Path.of(System.getProperty("lazaret.debian.root", ""));
        Assumptions.assumeTrue(
                Files.exists(root.resolve("usr/sbin/nginx"))
                        && Files.exists(root.resolve("usr/bin/node")),
                "SKIPPED: needs a Debian root with nginx and nodejs, which .ci/run makes; name it"
                        + " with -Dlazaret.debian.root");
        Tools.require("tar", "find", "skopeo", "umoci");
        int front = freePort();
        Path before = home.resolve("before.tar");
        new ImageWriter()
                .writeOciArchive(
                        before,
                        image(
                                List.of("/usr/bin/node", "/srv/start.js"),
                                new NewLayer.Made("debootstrap", out -> tarOf(root, out)),
                                new NewLayer.Made(
                                        "COPY srv", out -> web(new TarWriter(out), front)),
                                new NewLayer.Made(
                                        "RUN rm .env", out -> removed(new TarWriter(out)))));

        Path after = hardened(before);

        RealContainers podman = RealContainers.at(home);
        String old = podman.load(before);
        for (Path archive : List.of(before, after)) {
            String name = archive.equals(before) ? "before" : "after";
            String filter = archive.equals(before) ? RealContainers.UNCONFINED : seccomp();
            String image = archive.equals(before) ? old : podman.load(archive);
            try (var container = podman.start(image, name, filter)) {
                assertThat(container.ask(front, REQUEST))
                        .startsWith("HTTP/1.1 200 OK")
                        .contains("Server: nginx")
                        .contains("node as " + (archive.equals(before) ? "0" : "65532"));
            }
        }
        requireHard(after);
        String all = podman.printed(old, RealContainers.UNCONFINED, "/usr/bin/perl", CALLS);
        assertThat(podman.printed(old, seccomp(), "/usr/bin/perl", CALLS))
                .as(all)
                .isEqualTo(refused(all));
        Tools.require("apparmor_parser");
        Tools.run(List.of("apparmor_parser", "-QKT", home + "/profiles/apparmor"));
    }

    /** The number of EPERM for all calls but the last, which every program makes. */
    private static String refused(String unconfined) {
        assertThat(unconfined).endsWith("getpid 0\n").doesNotContain(" 1\n");
        return unconfined.replaceAll("(?m) \\d+$", " 1").replace("getpid 1", "getpid 0");
    }

    private String seccomp() {
        return home.resolve("profiles/seccomp.json").toString();
    }

    @Test
    void alpineAnswersAsBeforeAsSomebodyElse() throws Exception {
        Tools.require("find", "skopeo", "umoci");
        byte[] alpine = alpine();
        int port = freePort();
        List<String> entry = List.of("nc", "-lk", "-p", "" + port, "-e", "id", "-u");
        Path before = home.resolve("before.tar");
        new ImageWriter()
                .writeOciArchive(
                        before,
                        image(
                                entry,
                                new NewLayer.Made("ADD rootfs", out -> out.write(alpine)),
                                new NewLayer.Made("COPY .env", out -> secret(new TarWriter(out))),
                                new NewLayer.Made(
                                        "RUN rm .env", out -> removed(new TarWriter(out)))));

        Path after = hardened(before);

        RealContainers podman = RealContainers.at(home);
        String old = podman.load(before);
        for (Path archive : List.of(before, after)) {
            boolean first = archive.equals(before);
            String filter = first ? RealContainers.UNCONFINED : seccomp();
            String name = first ? "before" : "after";
            String image = archive.equals(before) ? old : podman.load(archive);
            try (var container = podman.start(image, name, filter)) {
                assertThat(container.ask(port, "")).isEqualTo(first ? "0\n" : "65532\n");
            }
        }
        requireHard(after);
        String mount = "mount -t tmpfs none /tmp && echo mounted";
        assertThat(podman.printed(old, RealContainers.UNCONFINED, "sh", "-c", mount))
                .isEqualTo("mounted\n");
        assertThat(podman.printed(old, seccomp(), "sh", "-c", mount))
                .contains("mount: permission denied")
                .doesNotContain("mounted\n");
    }

    private Path hardened(Path before) throws IOException {
        assertThat(new WrittenImages(home).isIn(before, HardenImages.TOKEN)).isTrue();
        Path after = home.resolve("after.tar");
        Outcome outcome =
                new Running(home)
                        .lazaret(
                                "harden",
                                "--offline",
                                before.toString(),
                                "-o",
                                after.toString(),
                                "--compression",
                                "gzip:1",
                                "--profiles",
                                home.resolve("profiles").toString());
        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(ExitCode.PASSED);
        assertThat(outcome.out()).contains("Proposed profiles, estimated from the programs:");
        return after;
    }

    private void requireHard(Path after) throws Exception {
        WrittenImages written = new WrittenImages(home);
        assertThat(written.isIn(after, HardenImages.TOKEN)).isFalse();
        try (Image image = written.open(after)) {
            assertThat(image.config().user()).isEqualTo("65532:65532");
            assertThat(image.config().raw()).doesNotContain(HardenImages.TOKEN);
        }
        Path root = written.unpacked(after);
        assertThat(Tools.run(List.of("find", root.toString(), "-perm", "/6000"))).isEmpty();
        for (String gone : GONE) {
            assertThat(Files.exists(root.resolve(gone), LinkOption.NOFOLLOW_LINKS))
                    .as(gone)
                    .isFalse();
        }
    }

    private static NewImage image(List<String> entrypoint, NewLayer... layers) {
        ImageConfig config =
                HardenImages.configured(
                                List.of(
                                        "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                                        "DEPLOY_TOKEN=" + HardenImages.TOKEN),
                                List.of())
                        .startedBy(entrypoint, List.of());
        return new NewImage("example/run:1", config, "2026-01-02T03:04:05Z", List.of(layers));
    }

    private static void tarOf(Path root, OutputStream out) throws IOException {
        Process tar =
                new ProcessBuilder(
                                "tar",
                                "-C",
                                root.toString(),
                                "--exclude=./dev/*",
                                "--exclude=./proc/*",
                                "--exclude=./sys/*",
                                "--numeric-owner",
                                "-cf",
                                "-",
                                ".")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        tar.getInputStream().transferTo(out);
    }

    private static void web(TarWriter tar, int front) throws IOException {
        String back = "unix:/tmp/app.sock";
        secretInto(tar);
        file(
                tar,
                "srv/nginx.conf",
                """
                daemon off;
                pid /tmp/nginx.pid;
                error_log stderr;
                events {}
                http {
                  access_log off;
                  client_body_temp_path /tmp/body;
                  proxy_temp_path /tmp/proxy;
                  fastcgi_temp_path /tmp/fastcgi;
                  uwsgi_temp_path /tmp/uwsgi;
                  scgi_temp_path /tmp/scgi;
                  server { listen 127.0.0.1:%d; location / { proxy_pass http://%s; } }
                }
                """
                        .formatted(front, back));
        file(
                tar,
                "srv/start.js",
                """
                const http = require('http');
                const { spawn } = require('child_process');
                process.umask(0);
                http.createServer((request, response) => response.end('node as ' + process.getuid()))
                  .listen('/tmp/app.sock', () =>
                    spawn('/usr/sbin/nginx', ['-e', 'stderr', '-c', '/srv/nginx.conf'],
                      { stdio: 'inherit' }));
                """);
        tar.close();
    }

    private static void secret(TarWriter tar) throws IOException {
        secretInto(tar);
        tar.close();
    }

    private static void secretInto(TarWriter tar) throws IOException {
        file(tar, "srv/.env", "GITHUB_TOKEN=" + HardenImages.TOKEN + "\n");
    }

    private static void removed(TarWriter tar) throws IOException {
        file(tar, "srv/.wh..env", "");
        tar.close();
    }

    private static void file(TarWriter tar, String path, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        tar.add(TarEntry.file(path, 0644, bytes.length), bytes);
    }

    private byte[] alpine() throws IOException {
        Path plain = home.resolve("alpine.tar");
        try (InputStream in =
                new GZIPInputStream(
                        Files.newInputStream(SharedData.require("images/alpine-310.tar.gz")))) {
            Files.copy(in, plain);
        }
        try (Image image = new WrittenImages(home).open(plain)) {
            return WrittenImages.plain(image.layers().getFirst());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
