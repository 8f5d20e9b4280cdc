package dev.lazaret.cli.layers;

import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.cli.db.Databases;
import dev.lazaret.cli.files.ResultTarget;
import dev.lazaret.cli.session.BaseOptions;
import dev.lazaret.cli.session.DatabaseOptions;
import dev.lazaret.cli.session.Session;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.cli.shell.UsageException;
import dev.lazaret.cli.shell.Version;
import dev.lazaret.explorer.Explorer;
import dev.lazaret.explorer.model.ExploredImage;
import dev.lazaret.explorer.page.ExplorerPage;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.Layer;
import dev.lazaret.report.ScanReport.BaseSummary;
import dev.lazaret.scan.Subject;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code lazaret layers -i IMAGE} and {@code --html}: lets somebody look around in an image. */
final class Exploration {

    private final Shell shell;
    private final DatabaseOptions options;
    private final BaseOptions base;
    private final Limits limits;

    Exploration(Shell shell, DatabaseOptions options, BaseOptions base) throws UsageException {
        this.shell = shell;
        this.options = options;
        this.base = base;
        this.limits = options.limits();
    }

    /** What is done with the image while it is open. */
    private interface Showing {
        int show(Session session, ExploredImage explored, Image open) throws IOException;
    }

    /** Shows it in the terminal until the user is done. */
    int run(String image) throws Exception {
        boolean color = options.allowsColor(shell);
        return show(
                image,
                (session, explored, open) -> {
                    session.unlimited();
                    Explorer.run(explored, open, limits, color);
                    return ExitCode.PASSED;
                });
    }

    /**
     * Writes it as one HTML page.
     *
     * @param output null for standard output
     */
    int writePage(String image, @Nullable Path output) throws Exception {
        return show(
                image,
                (session, explored, open) -> {
                    List<Gap> gaps = new ArrayList<>(explored.merged().gaps());
                    gaps.addAll(open.gaps());
                    ResultTarget.write(
                            shell,
                            output,
                            out -> ExplorerPage.write(explored, gaps, Version.text(), out));
                    return gaps.isEmpty() ? ExitCode.PASSED : ExitCode.COULD_NOT_LOOK;
                });
    }

    private int show(String image, Showing showing) throws Exception {
        try (Session session = Session.start(shell, options);
                Databases databases = session.databases(shell, options)) {
            return session.within(() ->
                    base.applied(session.reader())
                            .look(
                                    session.locate(image),
                                    (open, merged, subject) ->
                                            showing.show(
                                                    session,
                                                    explored(databases, open, merged, subject),
                                                    open)));
        }
    }

    private ExploredImage explored(
            Databases databases, Image open, MergedImage merged, Subject subject)
            throws IOException {
        List<Finding> findings = new ArrayList<>(subject.findings());
        try {
            findings.addAll(databases.lookup().of(subject.inventory()).findings());
        } catch (DatabaseException e) {
            throw new IOException(e.getMessage(), e);
        }
        BaseSummary found = subject.image().base();
        base.notice(found, shell, options.isQuiet());
        return new ExploredImage(
                subject.image().name(),
                open.layers().stream().map(Layer::createdBy).toList(),
                merged,
                findings,
                subject.inventory().packages(),
                new ExploredImage.Base(found.layers(), found.name()));
    }
}
