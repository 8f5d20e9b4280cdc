package dev.lazaret.cli;

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
        Path kept = directory.resolve("kept");
        String image = kept.resolve("bad-image.tar").toString();
        String database = kept.resolve("example.db").toString();
        List<List<String>> runs =
                List.of(
                        List.of("demo", "--keep", kept.toString()),
                        List.of("scan", "--db", database, image),
                        List.of("scan", "--db", database, "--fail-on", "high", "-f", "json", image),
                        List.of("scan", "--db", database, "-f", "table", image),
                        List.of("scan", "--db", database, "-f", "html", image),
                        List.of("scan", "--offline", "--no-cache", "rootfs:" + kept),
                        List.of("explain", "CVE-2021-44228", "--db", database, "-i", image),
                        List.of("sbom", image),
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
