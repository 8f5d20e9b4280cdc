import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts dist/lazaret-VERSION.zip together: a jlink runtime, the jars, the launcher and an AOT cache
 * trained with exactly these. Run by Maven with the JDK that built the jars.
 */
public final class Assemble {

    private static final String MODULES =
            "java.base,java.logging,java.naming,java.net.http,java.sql,java.xml,jdk.jfr,jdk.unsupported";

    /** What a start needs, beside the jars. */
    private static final Set<String> START =
            Set.of("java.options", "compiler.json", "start.sh");

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        String name = "lazaret-" + arguments[1];
        Path stage = root.resolve("dist/target").resolve(name);
        delete(stage);
        Files.createDirectories(stage.resolve("bin"));
        Path java = Path.of(System.getProperty("java.home"));
        run(
                java.resolve("bin/jlink").toString(),
                "--add-modules", MODULES,
                "--strip-debug", "--no-header-files", "--no-man-pages",
                "--compress", "zip-6",
                "--output", stage.resolve("runtime").toString());
        copy(root.resolve("cli/target/app"), stage.resolve("app"));
        for (String document : List.of("LICENSE", "README.md", "CHANGELOG.md")) {
            Files.copy(root.resolve(document), stage.resolve(document));
        }
        Path launcher = stage.resolve("bin/lazaret");
        Files.copy(root.resolve("dist/src/main/sh/lazaret"), launcher);
        executable(launcher);
        run(
                "sh",
                root.resolve("cli/src/main/sh/train.sh").toString(),
                stage.resolve("runtime").toString(),
                stage.resolve("app").toString());
        Path zip = root.resolve("dist").resolve(name + ".zip");
        zip(stage, zip, name);
        System.out.printf("%s: %.1f MiB%n", zip.getFileName(), Files.size(zip) / 1048576.0);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".jar") || START.contains(name)) {
                    Files.copy(file, to.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /** Keeps permissions and times: the AOT cache is only used while its jars look untouched. */
    private static void zip(Path stage, Path zip, String name) throws IOException {
        Files.deleteIfExists(zip);
        URI target = URI.create("jar:" + zip.toUri());
        Map<String, String> options =
                Map.of("create", "true", "enablePosixFileAttributes", "true");
        try (FileSystem inside = FileSystems.newFileSystem(target, options);
                Stream<Path> paths = Files.walk(stage)) {
            for (Path path : paths.sorted().toList()) {
                Path entry = inside.getPath("/" + name, stage.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(entry);
                } else {
                    Files.copy(path, entry);
                    Files.setPosixFilePermissions(entry, Files.getPosixFilePermissions(path));
                    Files.setLastModifiedTime(entry, Files.getLastModifiedTime(path));
                }
            }
        }
    }

    private static void executable(Path file) throws IOException {
        var permissions = Files.getPosixFilePermissions(file);
        permissions.addAll(
                List.of(
                        PosixFilePermission.OWNER_EXECUTE,
                        PosixFilePermission.GROUP_EXECUTE,
                        PosixFilePermission.OTHERS_EXECUTE));
        Files.setPosixFilePermissions(file, permissions);
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> paths = Files.walk(directory)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException(String.join(" ", command) + " exited " + exit);
        }
    }
}
