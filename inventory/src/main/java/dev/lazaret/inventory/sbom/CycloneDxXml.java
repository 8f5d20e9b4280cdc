package dev.lazaret.inventory.sbom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.text.Xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * CycloneDX in XML, turned component by component into the shape of the JSON form. Only the
 * elements that a package needs are kept.
 */
final class CycloneDxXml {

    private static final int DEPTH_MAX = 200;

    /** Elements of a component whose text is taken as a field of it. */
    private static final Set<String> TEXTS =
            Set.of("group", "name", "version", "purl", "cpe", "publisher", "description");

    private final XMLStreamReader xml;
    private final Sbom sbom;
    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<ObjectNode> components = new ArrayDeque<>();
    private String dependent = "";
    private int kept;

    private CycloneDxXml(XMLStreamReader xml, Sbom sbom) {
        this.xml = xml;
        this.sbom = sbom;
    }

    /** Reads the document into the SBOM. */
    static void read(InputStream in, Limits limits, Sbom sbom) throws IOException {
        XMLStreamReader xml = Xml.open(new BoundedStream(in, limits.fileBytesMax()));
        new CycloneDxXml(xml, sbom).document();
    }

    private void document() throws IOException {
        int event = Xml.next(xml);
        while (event != XMLStreamConstants.END_DOCUMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (path.isEmpty() && !xml.getLocalName().equals("bom")) {
                    throw new MalformedException(
                            "not a CycloneDX SBOM: the root element is " + xml.getLocalName());
                }
                start(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(path.pop());
            }
            event = Xml.next(xml);
        }
    }

    private void start(String name) throws IOException {
        if (path.size() >= DEPTH_MAX) {
            throw new LimitExceededException("XML nested deeper than " + DEPTH_MAX);
        }
        String parent = path.isEmpty() ? "" : path.peek();
        path.push(name);
        if (name.equals("component")
                && (parent.equals("components") || parent.equals("metadata"))) {
            components.push(component());
        } else if (name.equals("dependency")) {
            dependency(parent);
        } else if (isGap(name)) {
            sbom.gap(text());
        } else if (!components.isEmpty()) {
            detail(parent, name, components.element());
        }
    }

    /** Whether this is {@code bom/metadata/properties/property} with a statement of a gap. */
    private boolean isGap(String name) {
        return name.equals("property")
                && path.size() == 4
                && path.contains("metadata")
                && Xml.attribute(xml, "name").equals(SbomProperties.GAP);
    }

    /** An element in {@code dependencies}, or one of those in it that it needs. */
    private void dependency(String parent) throws IOException {
        String reference = Xml.attribute(xml, "ref");
        if (parent.equals("dependency")) {
            sbom.relations().needs(dependent, reference);
        } else {
            sbom.relations().known(reference);
            dependent = reference;
        }
    }

    private ObjectNode component() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", Xml.attribute(xml, "type"));
        node.put("bom-ref", Xml.attribute(xml, "bom-ref"));
        return node;
    }

    private void end(String name) throws IOException {
        boolean inComponents =
                name.equals("component")
                        && ("components".equals(path.peek()) || "metadata".equals(path.peek()));
        if (!inComponents) {
            return;
        }
        ObjectNode done = components.pop();
        boolean subject = "metadata".equals(path.peek());
        if (!subject || !done.path("type").asText("").equals("container")) {
            CycloneDxComponents.read(done, sbom);
        }
        kept = 0;
    }

    private void detail(String parent, String name, ObjectNode component) throws IOException {
        if (parent.equals("component") && TEXTS.contains(name)) {
            component.put(name, text());
        } else if (parent.equals("license") && (name.equals("id") || name.equals("name"))) {
            list(component, "licenses").addObject().putObject("license").put(name, text());
        } else if (parent.equals("licenses") && name.equals("expression")) {
            list(component, "licenses").addObject().put("expression", text());
        } else if (parent.equals("supplier") && name.equals("name")) {
            component.putObject("supplier").put("name", text());
        } else if (parent.equals("hashes") && name.equals("hash")) {
            String algorithm = Xml.attribute(xml, "alg");
            list(component, "hashes").addObject().put("alg", algorithm).put("content", text());
        } else if (parent.equals("properties") && name.equals("property")) {
            String property = Xml.attribute(xml, "name");
            list(component, "properties").addObject().put("name", property).put("value", text());
        } else if (parent.equals("occurrence") && name.equals("location")) {
            ObjectNode evidence = component.withObject("evidence");
            list(evidence, "occurrences").addObject().put("location", text());
        }
    }

    private ArrayNode list(ObjectNode object, String field) throws LimitExceededException {
        kept++;
        if (kept > 100_000) {
            throw new LimitExceededException("one component with more than 100000 details");
        }
        return object.withArray(field);
    }

    /** The element's text; leaves the element, so its end is taken from the path here. */
    private String text() throws IOException {
        String text = Xml.text(xml);
        path.pop();
        return text;
    }
}
