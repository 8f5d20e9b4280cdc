package dev.lazaret.inspect;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Distro;
import dev.lazaret.base.FileOwnership;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Limits;
import dev.lazaret.base.Package;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.base.RecordedDigests;
import dev.lazaret.inspect.clamd.Clamd;
import dev.lazaret.inspect.clamd.ClamdAddress;
import dev.lazaret.inspect.clamd.ClamdExaminer;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.rule.OwnedFiles;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.LayerFacts;
import dev.lazaret.layers.LayerMerge;
import dev.lazaret.layers.LayerPass;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.layers.Progress;
import dev.lazaret.layers.Selection;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.Layer;
import dev.lazaret.oci.Platform;
import dev.lazaret.testkit.FakeClamd;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An image written down in a few lines of text, one thing a line, for the fixtures of rules:
 *
 * <pre>
 * today 2026-11-22
 * config user app            (user entry cmd env port volume label health created history platform)
 * reference app:1            wanted linux/amd64            base 1
 * clamd TEXT SIGNATURE       (a virus scanner that knows files with this text)
 * distro debian 12           package generic node 18.0.0 usr/bin/node
 * maker [TYPE:]NAME VENDOR   (a package, deb unless said, and who made it, _ for a space)
 * layer                      (starts the next layer)
 * file PATH MODE UID:GID [text, \n for a line end; @NAME for a file beside; hex:00ff; size:9]
 * dir PATH MODE UID:GID      link PATH TARGET     device PATH c|b
 * time SECONDS               (of the entries that follow)
 * cap HEX                    (of the entry that follows)
 * owns PACKAGE PATH...       (a deb package's list)
 * records PACKAGE PATH HEX   (a package manager's checksum)
 * </pre>
 */
final class ImageCase {

    private final Path directory;
    private final List<CaseTar> tars = new ArrayList<>(List.of(new CaseTar()));
    private final List<String> references = new ArrayList<>();
    private final List<Package> packages = new ArrayList<>();
    private final List<String> entrypoint = new ArrayList<>();
    private final List<String> command = new ArrayList<>();
    private final List<String> env = new ArrayList<>();
    private final List<String> ports = new ArrayList<>();
    private final List<String> volumes = new ArrayList<>();
    private final List<String> health = new ArrayList<>();
    private final List<ImageConfig.History> history = new ArrayList<>();
    private final TreeMap<String, String> labels = new TreeMap<>();
    private LocalDate today = LocalDate.of(2026, 11, 22);
    private String user = "";
    private String created = "";
    private Platform platform = new Platform("linux", "amd64", "");
    private @Nullable Platform wanted;
    private @Nullable Distro distro;
    private int base;
    private List<String> signature = List.of();

    private ImageCase(Path directory) {
        this.directory = directory;
    }

    /** Reads the file and runs every examiner and rule: {@code SEVERITY id path}, sorted. */
    static List<String> findings(Path file, String id) throws IOException {
        ImageCase image = new ImageCase(file.resolveSibling(""));
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                image.add(line);
            }
        }
        return image.all().filter(f -> f.id().equals(id)).map(ImageCase::line).sorted().toList();
    }

    private static String line(Finding finding) {
        String path = finding.place().path();
        return finding.severity() + " " + (path == null ? "-" : path);
    }

    private void add(String line) throws IOException {
        String[] words = line.split(" ", 3);
        String rest = line.substring(Math.min(line.length(), words[0].length() + 1));
        switch (words[0]) {
            case "today" -> today = LocalDate.parse(rest);
            case "config" -> config(words[1], words.length > 2 ? words[2] : "");
            case "reference" -> references.add(rest);
            case "wanted" -> wanted = Platform.parse(rest);
            case "base" -> base = Integer.parseInt(rest);
            case "distro" -> distro = new Distro(words[1], words[2], "", "", List.of());
            case "package" -> pack(rest.split(" ", -1));
            case "maker" -> packages.add(made(words[1], words[2].replace('_', ' ')));
            case "clamd" -> signature = List.of(words[1], words[2]);
            case "layer" -> tars.add(new CaseTar());
            default -> entry(words[0], rest);
        }
    }

    private void config(String key, String value) {
        switch (key) {
            case "user" -> user = value;
            case "entry" -> entrypoint.addAll(List.of(value.split("\\|", -1)));
            case "cmd" -> command.addAll(List.of(value.split("\\|", -1)));
            case "env" -> env.add(value);
            case "port" -> ports.add(value);
            case "volume" -> volumes.add(value);
            case "health" -> health.addAll(List.of(value.split("\\|", -1)));
            case "created" -> created = value;
            case "platform" -> platform = Platform.parse(value);
            case "label" -> labels.put(value.split("=", -1)[0], value.split("=", 2)[1]);
            case "history" -> history(value.split(" ", 2));
            default -> throw new IllegalArgumentException("config " + key);
        }
    }

    /** DAY, with {@code -} before it when the entry has no layer, and the command. */
    private void history(String[] words) {
        boolean empty = words[0].startsWith("-");
        String day = empty ? words[0].substring(1) : words[0];
        history.add(new ImageConfig.History(day + "T00:00:00Z", words[1], "", empty));
    }

    private void pack(String[] words) {
        Package.Builder builder =
                Package.of(PackageUrl.of(words[0], "", words[1], words[2]), words[3], "test");
        Package made = builder.build();
        packages.add(words.length > 4 ? made.placed(Digest.sha256(new byte[0]), words[4]) : made);
    }

    private static Package made(String name, String vendor) {
        int colon = name.indexOf(':');
        PackageUrl purl =
                colon < 0
                        ? PackageUrl.of("deb", "debian", name, "1")
                        : PackageUrl.of(
                                name.substring(0, colon), "", name.substring(colon + 1), "1");
        return Package.of(purl, "var/lib/dpkg/status", "test").vendor(vendor).build();
    }

    private void entry(String kind, String rest) throws IOException {
        CaseTar tar = tars.getLast();
        String[] words = rest.split(" ", 4);
        switch (kind) {
            case "time" -> tar.time = Long.parseLong(words[0]);
            case "cap" -> tar.capabilities = HexFormat.of().parseHex(words[0]);
            case "dir" -> tar.add(words[0] + "/", words[1], words[2], '5', "", new byte[0]);
            case "link" -> tar.add(words[0], "777", "0:0", '2', words[1], new byte[0]);
            case "device" ->
                    tar.add(
                            words[0],
                            "660",
                            "0:0",
                            words[1].equals("c") ? '3' : '4',
                            "",
                            new byte[0]);
            case "file" ->
                    tar.add(
                            words[0],
                            words[1],
                            words[2],
                            '0',
                            "",
                            content(words.length > 3 ? words[3] : ""));
            case "owns" -> tar.add("owned/" + words[0], "644", "0:0", '0', "", bytes(rest));
            case "records" ->
                    tar.add(
                            "recorded/" + words[0] + "-" + words[1].replace('/', '-'),
                            "644",
                            "0:0",
                            '0',
                            "",
                            bytes(rest));
            default -> throw new IllegalArgumentException(kind);
        }
    }

    private byte[] content(String text) throws IOException {
        if (text.startsWith("@")) {
            return Files.readAllBytes(directory.resolve(text.substring(1)));
        }
        if (text.startsWith("size:")) {
            return new byte[Integer.parseInt(text.substring(5))];
        }
        return text.startsWith("hex:")
                ? HexFormat.of().parseHex(text.substring(4))
                : bytes(text.replace("\\n", "\n").replace("~", ""));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Stream<Finding> all() throws IOException {
        List<Examiner> examiners = new ArrayList<>(InspectExaminers.all());
        examiners.add(new Owns());
        if (signature.isEmpty()) {
            return all(examiners);
        }
        try (FakeClamd clamd = FakeClamd.knowing(signature.getFirst(), signature.getLast())) {
            ClamdAddress address = ClamdAddress.parse(clamd.address());
            examiners.add(new ClamdExaminer(new Clamd(address, Clamd.PATIENCE)));
            return all(examiners);
        }
    }

    private Stream<Finding> all(List<Examiner> examiners) throws IOException {
        List<LayerFacts> layers = new ArrayList<>();
        LayerPass pass =
                new LayerPass(
                        examiners, Limits.DEFAULT, Path.of(System.getProperty("java.io.tmpdir")));
        for (CaseTar tar : tars) {
            layers.add(pass.read(new Bytes(tar.build()), Progress.NONE));
        }
        MergedImage merged = LayerMerge.of(layers);
        InspectedImage image =
                new InspectedImage(
                        references,
                        config(),
                        wanted,
                        merged,
                        OwnedFiles.of(merged),
                        distro,
                        packages,
                        today,
                        base);
        return ImageInspection.inspect(image).stream();
    }

    private ImageConfig config() {
        return new ImageConfig(
                Digest.sha256(new byte[0]),
                "",
                platform,
                created,
                user,
                env,
                entrypoint,
                command,
                "",
                ports,
                volumes,
                labels,
                health,
                "",
                history,
                List.of());
    }

    /** {@code PACKAGE PATH...} as a package manager's record. */
    private static final class Owns implements Examiner {
        @Override
        public String id() {
            return "test/owns";
        }

        @Override
        public Selection selection() {
            return Selection.directories("owned", "recorded");
        }

        @Override
        public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
            List<String> words =
                    List.of(new String(content.bytes(9999), StandardCharsets.UTF_8).split(" ", -1));
            if (file.directory().equals("owned")) {
                facts.add(
                        new FileOwnership("deb", words.getFirst(), words.subList(1, words.size())));
                return;
            }
            String algorithm =
                    Map.of(32, "md5", 40, "sha1", 64, "sha256").get(words.get(2).length());
            facts.add(
                    new RecordedDigests(
                            "deb",
                            words.getFirst(),
                            Objects.requireNonNull(algorithm),
                            List.of(words.get(1)),
                            List.of(words.get(2))));
        }
    }

    private static final class Bytes implements Layer {
        private final byte[] tar;

        Bytes(byte[] tar) {
            this.tar = tar;
        }

        @Override
        public Digest diffId() {
            return Digest.sha256(tar);
        }

        @Override
        public long size() {
            return tar.length;
        }

        @Override
        public String createdBy() {
            return "";
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(tar);
        }
    }
}
