package dev.lazaret.cli.files;

import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.report.ReportFormat;
import dev.lazaret.report.ScanReport;
import dev.lazaret.report.formats.ReportFormats;
import dev.lazaret.report.table.TableOptions;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which formats go where: {@code --format table --format sarif=scan.sarif}, {@code --output}. */
public record Outputs(List<Target> targets) {

    /**
     * One format and its file.
     *
     * @param named the option that says where it goes
     * @param file null for standard output
     */
    record Target(ReportFormat format, String named, @Nullable Path file) {}

    /** The formats a command knows. */
    public interface Formats {
        ReportFormat byName(String name, TableOptions options);
    }

    public Outputs {
        targets = List.copyOf(targets);
    }

    /**
     * Reads {@code NAME} and {@code NAME=FILE}.
     *
     * @throws UsageException for an unknown format or two for standard output
     */
    public static Outputs of(List<String> formats, @Nullable Path output, TableOptions options)
            throws UsageException {
        return of(formats, output, options, ReportFormats::byName);
    }

    /** The same for reports that take other formats. */
    public static Outputs of(
            List<String> formats, @Nullable Path output, TableOptions options, Formats known)
            throws UsageException {
        List<Target> targets = new ArrayList<>();
        for (String text : formats) {
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            Path file = equals < 0 ? output : Path.of(text.substring(equals + 1));
            TableOptions layout = file == null ? options : plain(options);
            String named = equals < 0 ? "--output" : "--format " + name;
            targets.add(new Target(format(name, layout, known), named, file));
        }
        if (targets.stream().filter(target -> target.file() == null).count() > 1) {
            throw new UsageException(
                    "only one format can go to standard output; give the others a file:"
                            + " --format sarif=scan.sarif");
        }
        List<Path> files = targets.stream().map(Target::file).filter(file -> file != null).toList();
        if (files.stream().map(DistinctFiles::real).distinct().count() < files.size()) {
            throw new UsageException(
                    "two formats would be written to the same file; use --format NAME=FILE");
        }
        return new Outputs(targets);
    }

    private static TableOptions plain(TableOptions options) {
        return new TableOptions(TableOptions.PLAIN.width(), false, options.verbose());
    }

    private static ReportFormat format(String name, TableOptions options, Formats known)
            throws UsageException {
        try {
            return known.byName(name, options);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Whether one is of this kind. */
    public boolean have(Class<? extends ReportFormat> kind) {
        return targets.stream().map(Target::format).anyMatch(kind::isInstance);
    }

    /** Whether anything goes to a file. */
    public boolean haveFiles() {
        return targets.stream().anyMatch(target -> target.file() != null);
    }

    /** Adds the files that are written. */
    public void into(DistinctFiles files) throws UsageException, IOException {
        for (Target target : targets) {
            files.writes(target.named(), target.file());
        }
    }

    /** Writes every format; a file appears whole or not at all. */
    public void write(ScanReport report, OutputStream standardOutput) throws IOException {
        for (Target target : targets) {
            if (target.file() == null) {
                OutputStream buffered = new BufferedOutputStream(standardOutput, 1 << 16);
                target.format().write(report, buffered);
                buffered.flush();
            } else {
                WholeFile.write(target.file(), out -> target.format().write(report, out));
            }
        }
    }
}
