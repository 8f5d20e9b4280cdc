package dev.lazaret.harden.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Severity;
import dev.lazaret.harden.PlannedImage;
import dev.lazaret.harden.Proposal;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * A plan and a proof as JSON, and the proof as the in-toto statement (v1) that carries it, ready to
 * be signed.
 */
public final class ProofDocuments {

    /** What the statement says of its subject. */
    public static final String PREDICATE_TYPE = "https://lazaret.dev/attestation/hardening/v1";

    private static final String STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ProofDocuments() {}

    /**
     * What would be done, with the keys of a proof; nothing in it was seen to happen.
     *
     * @param image as its user names it
     */
    public static byte[] plan(String image, PlannedImage planned) {
        ObjectNode root = object();
        root.put("image", image);
        ArrayNode steps = root.putArray("steps");
        for (Proposal proposal : planned.proposals()) {
            ObjectNode step = steps.addObject();
            step.put("step", proposal.step());
            step.put("what", proposal.what());
            step.put("why", proposal.why());
            step.put("risk", proposal.risk().label());
            step.put("changes", proposal.changes().size());
            step.put("findingsExpectedToClear", proposal.clears().size());
            findings(step, "clears", proposal.clears());
        }
        notes(root, planned.kept(), planned.left(), planned.unproven());
        return bytes(root);
    }

    /** The proof itself. */
    public static byte[] json(Proof proof) {
        return bytes(predicate(proof));
    }

    /**
     * The unsigned statement. Its subject is the new image's manifest; the configuration where the
     * written form has no manifest.
     */
    public static byte[] statement(Proof proof) {
        ObjectNode root = object();
        root.put("_type", STATEMENT_TYPE);
        ObjectNode subject = root.putArray("subject").addObject();
        subject.put("name", proof.after().name());
        Digest manifest = proof.after().manifestDigest();
        Digest config = proof.after().configDigest();
        Digest digest = manifest == null ? config : manifest;
        if (digest != null) {
            subject.putObject("digest").put(digest.algorithm().label(), digest.hex());
        }
        subject.putObject("annotations").put("digestOf", manifest == null ? "config" : "manifest");
        root.put("predicateType", PREDICATE_TYPE);
        root.set("predicate", predicate(proof));
        return bytes(root);
    }

    private static ObjectNode predicate(Proof proof) {
        ObjectNode root = object();
        root.put("tool", proof.tool());
        root.set("before", measured(proof.before()));
        root.set("after", measured(proof.after()));
        ArrayNode steps = root.putArray("steps");
        for (Proof.Effect effect : proof.effects()) {
            steps.addObject()
                    .put("step", effect.step())
                    .put("what", effect.what())
                    .put("why", effect.why())
                    .put("risk", effect.risk())
                    .put("changes", effect.changes())
                    .put("findingsExpectedToClear", effect.expected())
                    .put("findingsCleared", effect.cleared());
        }
        notes(root, proof.kept(), proof.left(), proof.unproven());
        findings(root, "fixed", proof.fixed());
        findings(root, "introduced", proof.introduced());
        return root;
    }

    private static void notes(
            ObjectNode root,
            List<PlannedImage.Kept> kept,
            List<PlannedImage.Left> left,
            List<String> unproven) {
        ArrayNode needed = root.putArray("keptForEntryPoint");
        for (PlannedImage.Kept one : kept) {
            ObjectNode node = needed.addObject().put("step", one.step()).put("path", one.path());
            texts(node, "why", one.why());
        }
        ArrayNode wrong = root.putArray("notRemoved");
        for (PlannedImage.Left one : left) {
            ObjectNode node = wrong.addObject().put("step", one.step()).put("path", one.path());
            node.put("why", one.why());
        }
        texts(root, "notProven", unproven);
    }

    private static ObjectNode measured(Measured image) {
        ObjectNode node = object();
        node.put("name", image.name());
        digest(node, "manifestDigest", image.manifestDigest());
        digest(node, "configDigest", image.configDigest());
        node.put("layers", image.layers());
        if (image.storedBytes() >= 0) {
            node.put("storedBytes", image.storedBytes());
        }
        node.put("unpackedBytes", image.unpackedBytes());
        node.put("files", image.files());
        node.put("packages", image.packages());
        node.put("gaps", image.gaps());
        ObjectNode findings = node.putObject("findings");
        findings.put("total", image.findings().size());
        for (Severity severity : Arrays.asList(Severity.values()).reversed()) {
            long count = image.findings().stream().filter(f -> f.severity() == severity).count();
            findings.put(severity.label(), count);
        }
        return node;
    }

    private static void findings(ObjectNode root, String key, List<Finding> findings) {
        ArrayNode array = root.putArray(key);
        for (Finding finding : findings) {
            ObjectNode node =
                    array.addObject()
                            .put("id", finding.id())
                            .put("severity", finding.severity().label())
                            .put("title", finding.title());
            String path = finding.place().path();
            if (path != null) {
                node.put("path", path);
            }
        }
    }

    private static void digest(ObjectNode node, String key, @Nullable Digest digest) {
        if (digest != null) {
            node.put(key, digest.toString());
        }
    }

    private static void texts(ObjectNode node, String key, List<String> values) {
        ArrayNode array = node.putArray(key);
        values.forEach(array::add);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory can be written", e);
        }
    }
}
