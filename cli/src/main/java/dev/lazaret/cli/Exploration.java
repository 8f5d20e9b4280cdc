package dev.lazaret.cli;

import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Limits;
import dev.lazaret.explorer.Explorer;
import dev.lazaret.explorer.model.ExploredImage;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.Layer;
import dev.lazaret.scan.Subject;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code lazaret layers -i IMAGE}: looks into an image and lets somebody look around in it. */
final class Exploration {

    private final Shell shell;
    private final DatabaseOptions options;
    private final Limits limits;

    Exploration(Shell shell, DatabaseOptions options) throws UsageException {
        this.shell = shell;
        this.options = options;
        this.limits = options.limits();
    }

    /** Runs until the user is done. */
    int run(String image) throws Exception {
        try (Session session = Session.start(shell, options);
                Databases databases =
                        Databases.open(shell, options.database, options.offline, options.quiet)) {
            return session.within(() ->
                    session.reader()
                            .look(
                                    session.locate(image),
                                    (open, merged, subject) ->
                                            explore(session, databases, open, merged, subject)));
        }
    }

    private int explore(
            Session session, Databases databases, Image open, MergedImage merged, Subject subject)
            throws IOException {
        List<Finding> findings = new ArrayList<>(subject.findings());
        try {
            findings.addAll(databases.lookup().of(subject.inventory()).findings());
        } catch (DatabaseException e) {
            throw new IOException(e.getMessage(), e);
        }
        session.interactive();
        ExploredImage explored =
                new ExploredImage(
                        subject.image().name(),
                        open.layers().stream().map(Layer::createdBy).toList(),
                        merged,
                        findings,
                        subject.inventory().packages());
        boolean color = !options.noColor && shell.variable("NO_COLOR").isEmpty();
        Explorer.run(explored, open, limits, color);
        return ExitCode.PASSED;
    }
}
