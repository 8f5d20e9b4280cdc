package dev.lazaret.harden.steps;

import dev.lazaret.base.ConfigurationFinding;
import dev.lazaret.base.Finding;
import dev.lazaret.harden.Change;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.Proposal;
import dev.lazaret.harden.Risk;
import dev.lazaret.harden.Step;
import dev.lazaret.harden.StepOptions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Ports of remote login and other dangerous services are no longer exposed. */
public final class DropPorts implements Step {

    @Override
    public String id() {
        return "drop-ports";
    }

    @Override
    public String title() {
        return "Take dangerous ports out of EXPOSE";
    }

    @Override
    public List<String> options() {
        return List.of("keep");
    }

    @Override
    public List<Proposal> plan(ImageView image, StepOptions options) throws IOException {
        List<String> keep = options.all("keep");
        List<Finding> findings = Cleared.of(image, "image/ssh-port", "image/dangerous-port");
        List<Change> changes = new ArrayList<>();
        List<Finding> clears = new ArrayList<>();
        List<String> ports = new ArrayList<>();
        for (String port : image.config().exposedPorts()) {
            List<Finding> about = findings.stream().filter(f -> isAbout(f, port)).toList();
            if (!about.isEmpty() && !keep.contains(port)) {
                changes.add(new Change.DropPort(port));
                clears.addAll(about);
                ports.add(port);
            }
        }
        if (changes.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Proposal(
                        id(),
                        "no longer expose " + String.join(", ", ports),
                        "EXPOSE invites publishing the port; the service is not stopped by this",
                        clears,
                        Risk.LOW,
                        changes));
    }

    private static boolean isAbout(Finding finding, String port) {
        return finding instanceof ConfigurationFinding configuration
                && (configuration.evidence().equals("EXPOSE " + port)
                        || configuration.evidence().startsWith("EXPOSE " + port + ":"));
    }
}
