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
 * The training run for the AOT cache (JEP 514): the main job in its usual forms, results thrown
 * away. The launcher calls it once after a build; people have no use for it.
 */
@Command(name = "train", hidden = true, description = "Exercise the main job for the AOT cache.")
final class TrainCommand extends StandardOptions implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "A directory for what is made on the way.")
    Path directory = Path.of("");

    private final Shell shell;

    TrainCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Path mirror = directory.resolve("mirror");
        Path layout = directory.resolve("layout");
        Path archive = directory.resolve("image.tar");
        ExampleMirror.write(mirror);
        ExampleImage.writeLayout(layout);
        ExampleImage.writeDockerArchive(archive);
        Path large = directory.resolve("large");
        LargeImage.write(large, Path.of(System.getProperty("java.home")));
        Path sources = directory.resolve("sources");
        ManySources.write(sources);
        List<List<String>> runs =
                List.of(
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
                        List.of("lint", sources.toString()),
                        List.of("lint", "-f", "sarif", sources.toString()),
                        List.of("explain", "CVE-2021-44228", "-i", archive.toString()),
                        List.of("sbom", archive.toString()),
                        List.of("db", "status"),
                        List.of("--help"));
        for (List<String> run : runs) {
            Lazaret.run(silent(), run.toArray(String[]::new));
        }
        return ExitCode.PASSED;
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
