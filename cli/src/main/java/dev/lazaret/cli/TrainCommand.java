package dev.lazaret.cli;

import dev.lazaret.cli.demo.ExampleImage;
import dev.lazaret.cli.demo.ExampleMirror;
import dev.lazaret.cli.demo.LargeImage;
import dev.lazaret.cli.demo.ManySources;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.StandardOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The training runs for the AOT caches (JEP 514): one for commands that look at images, one for
 * those that look at sources, as a start loads all classes of its cache; results are thrown away.
 * The launcher calls them once after a build; people have no use for them.
 */
@Command(name = "train", hidden = true, description = "Exercise one kind of job for its AOT cache.")
final class TrainCommand extends StandardOptions implements Callable<Integer> {

    /** What is exercised. */
    enum Job {
        SCAN,
        LINT
    }

    @Parameters(index = "0", paramLabel = "JOB", description = "SCAN or LINT.")
    Job job = Job.SCAN;

    @Parameters(
            index = "1",
            paramLabel = "DIR",
            description = "A directory for what is made on the way.")
    Path directory = Path.of("");

    private final Shell shell;

    TrainCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        List<List<String>> runs =
                switch (job) {
                    case SCAN -> scans();
                    case LINT -> lints();
                };
        for (List<String> run : runs) {
            Lazaret.run(silent(), run.toArray(String[]::new));
        }
        return ExitCode.PASSED;
    }

    private List<List<String>> scans() throws IOException {
        Path mirror = directory.resolve("mirror");
        Path layout = directory.resolve("layout");
        Path archive = directory.resolve("image.tar");
        Path large = directory.resolve("large");
        ExampleMirror.write(mirror);
        ExampleImage.writeLayout(layout);
        ExampleImage.writeDockerArchive(archive);
        LargeImage.write(large, Path.of(System.getProperty("java.home")));
        return List.of(
                List.of("db", "update", "--from", mirror.toString()),
                List.of("demo"),
                List.of("scan", "--fail-on", "high", layout.toString()),
                List.of("scan", "--offline", "oci:" + layout),
                List.of("scan", "-f", "json", "docker-archive:" + archive),
                List.of("scan", "-f", "html", "--no-cache", archive.toString()),
                List.of("scan", "--offline", "--no-cache", "rootfs:" + directory),
                List.of("scan", "--offline", "--no-cache", "oci:" + large),
                List.of("scan", "--offline", "oci:" + large),
                List.of("scan", "--offline", "oci:" + large),
                List.of("explain", "CVE-2021-44228", "-i", archive.toString()),
                List.of("sbom", archive.toString()),
                List.of("db", "status"));
    }

    private List<List<String>> lints() throws IOException {
        Path sources = directory.resolve("sources");
        ManySources.write(sources);
        return List.of(
                List.of("lint", sources.toString()),
                List.of("lint", "-f", "sarif", sources.toString()),
                List.of("--help"),
                List.of("--version"));
    }

    private Shell silent() {
        Map<String, String> environment = new HashMap<>(shell.environment());
        environment.put("XDG_CACHE_HOME", directory.resolve("cache").toString());
        environment.put("XDG_CONFIG_HOME", directory.resolve("config").toString());
        PrintStream nowhere =
                new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Shell(
                environment,
                shell.home(),
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                false,
                false,
                shell.clock());
    }
}
