package dev.lazaret.scan;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Distro;
import dev.lazaret.base.ExecutableTraits;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Gap;
import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.inventory.graph.DependencyGraph;
import dev.lazaret.layers.codec.FactReader;
import dev.lazaret.layers.codec.FactWriter;
import dev.lazaret.layers.codec.SealedFacts;
import dev.lazaret.report.ScanReport.BaseSummary;
import dev.lazaret.report.ScanReport.ImageSummary;
import dev.lazaret.report.ScanReport.LayerSummary;
import dev.lazaret.report.ScanReport.SurfaceSummary;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A subject that no virus scanner saw, as bytes for caches. */
final class SubjectCodec {

    private static final String MARK = "LZSB\2";

    private SubjectCodec() {}

    /**
     * The subject as bytes.
     *
     * @param name it is kept under, ASCII
     */
    static byte[] encode(String name, Subject subject) {
        return SealedFacts.write(
                MARK + name,
                to -> {
                    write(subject.image(), to);
                    write(subject.inventory(), to);
                    to.count(subject.findings().size());
                    subject.findings().forEach(to::fact);
                    to.gaps(subject.gaps());
                    LocalDate end = subject.endOfLife();
                    to.text(end == null ? null : end.toString());
                });
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws MalformedException if the bytes are of another name or version, damaged or made up
     */
    static Subject decode(String name, byte[] bytes) throws MalformedException {
        return SealedFacts.read(MARK + name, bytes, SubjectCodec::read);
    }

    private static Subject read(FactReader from) {
        ImageSummary image = readImage(from);
        Inventory inventory = readInventory(from);
        int count = from.count();
        List<Finding> findings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            findings.add(from.fact(Finding.class));
        }
        List<Gap> gaps = from.gaps();
        String end = from.textOrNull();
        return new Subject(
                image, inventory, findings, gaps, end == null ? null : LocalDate.parse(end), null);
    }

    private static void write(ImageSummary image, FactWriter to) {
        to.text(image.name())
                .text(image.kind())
                .digest(image.manifestDigest())
                .digest(image.configDigest())
                .texts(image.references())
                .text(image.platform())
                .text(image.created())
                .texts(image.labels());
        to.count(image.layers().size());
        for (LayerSummary layer : image.layers()) {
            to.digest(layer.diffId()).number(layer.bytes()).text(layer.createdBy());
        }
        BaseSummary base = image.base();
        to.number(base.layers()).text(base.name()).text(base.digest()).text(base.how());
        SurfaceSummary surface = image.surface();
        to.flag(surface != null);
        if (surface != null) {
            to.number(surface.score()).texts(surface.reasons()).texts(surface.merits());
        }
    }

    private static ImageSummary readImage(FactReader from) {
        String name = from.text();
        String kind = from.text();
        @Nullable Digest manifest = from.digest();
        @Nullable Digest config = from.digest();
        List<String> references = from.texts();
        String platform = from.text();
        String created = from.text();
        SortedMap<String, String> labels = from.textMap();
        int count = from.count();
        List<LayerSummary> layers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            layers.add(new LayerSummary(Digest.parse(from.text()), from.number(), from.text()));
        }
        BaseSummary base =
                new BaseSummary((int) from.number(), from.text(), from.text(), from.text());
        SurfaceSummary surface =
                from.flag()
                        ? new SurfaceSummary((int) from.number(), from.texts(), from.texts())
                        : null;
        return new ImageSummary(
                name,
                kind,
                manifest,
                config,
                references,
                platform,
                created,
                labels,
                layers,
                base,
                surface);
    }

    private static void write(Inventory inventory, FactWriter to) {
        Distro distro = inventory.distro();
        to.flag(distro != null);
        if (distro != null) {
            to.fact(distro);
        }
        to.count(inventory.packages().size());
        inventory.packages().forEach(to::fact);
        write(inventory.dependencies(), to);
        to.paths(List.copyOf(inventory.executables().keySet()));
        inventory.executables().values().forEach(to::fact);
    }

    private static void write(DependencyGraph graph, FactWriter to) {
        for (int i = 0; i < graph.size(); i++) {
            to.flag(graph.isKnown(i));
            if (graph.isKnown(i)) {
                to.flag(graph.isPartial(i)).count(graph.needs(i).size());
                graph.needs(i).forEach(to::count);
            }
        }
    }

    private static DependencyGraph readGraph(int packages, FactReader from) {
        DependencyGraph.Builder graph = new DependencyGraph.Builder();
        for (int i = 0; i < packages; i++) {
            if (from.flag()) {
                graph.known(i);
                if (from.flag()) {
                    graph.partial(i);
                }
                for (int left = from.count(); left > 0; left--) {
                    graph.needs(i, from.index(packages));
                }
            }
        }
        return graph.build(packages);
    }

    private static Inventory readInventory(FactReader from) {
        @Nullable Distro distro = from.flag() ? from.fact(Distro.class) : null;
        int count = from.count();
        List<Package> packages = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            packages.add(from.fact(Package.class));
        }
        DependencyGraph graph = readGraph(count, from);
        SortedMap<String, ExecutableTraits> executables = new TreeMap<>();
        for (String path : from.paths()) {
            executables.put(path, from.fact(ExecutableTraits.class));
        }
        return new Inventory(distro, packages, graph, executables);
    }
}
