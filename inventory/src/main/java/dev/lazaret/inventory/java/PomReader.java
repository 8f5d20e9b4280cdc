package dev.lazaret.inventory.java;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.inventory.text.Xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads pom.xml (Maven POM 4.0.0) as a stream; document types and entities are not read. */
final class PomReader {

    private static final int DEPTH_MAX = 64;
    private static final int ITEMS_MAX = 50_000;
    private static final int TEXT_CHARS_MAX = 1_000;
    private static final String DEPENDENCY = "project/dependencies/dependency";
    private static final String MANAGED = "project/dependencyManagement/dependencies/dependency";

    private final Map<String, String> own = new HashMap<>();
    private final Map<String, String> parent = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private final List<Map<String, String>> managed = new ArrayList<>();
    private final List<Map<String, String>> dependencies = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private Map<String, String> dependency = new HashMap<>();
    private int items;

    private PomReader() {}

    static Pom read(InputStream in) throws IOException {
        PomReader reader = new PomReader();
        XMLStreamReader xml = Xml.open(in);
        try {
            while (xml.hasNext()) {
                reader.take(xml, xml.next());
            }
        } catch (XMLStreamException e) {
            throw Xml.malformed(e);
        }
        return new Pom(
                reader.own, reader.parent, reader.properties, reader.managed, reader.dependencies);
    }

    private void take(XMLStreamReader xml, int event) throws LimitExceededException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (text.length() <= TEXT_CHARS_MAX) {
                    String more = xml.getText();
                    text.append(more, 0, Math.min(more.length(), TEXT_CHARS_MAX + 1));
                }
            }
            default -> {}
        }
    }

    private void start(String name) throws LimitExceededException {
        if (path.size() >= DEPTH_MAX) {
            throw new LimitExceededException("XML is nested more than " + DEPTH_MAX + " deep");
        }
        String full = path.isEmpty() ? name : path.peek() + "/" + name;
        // long paths matter to nobody; cut, they cannot grow without end
        path.push(full.length() > TEXT_CHARS_MAX ? "?" : full);
        text.setLength(0);
        if (full.equals(DEPENDENCY) || full.equals(MANAGED)) {
            dependency = new HashMap<>();
        }
    }

    private void end() throws LimitExceededException {
        String at = path.pop();
        String value = text.length() > TEXT_CHARS_MAX ? "" : text.toString().strip();
        text.setLength(0);
        int slash = at.lastIndexOf('/');
        String name = at.substring(slash + 1);
        switch (slash < 0 ? "" : at.substring(0, slash)) {
            case "project" -> project(name, value);
            case "project/parent" -> parent.put(name, value);
            case "project/properties" -> {
                count();
                properties.put(name, value);
            }
            case DEPENDENCY, MANAGED -> {
                count();
                dependency.put(name, value);
            }
            case "project/dependencies" -> finish(at.equals(DEPENDENCY), dependencies);
            case "project/dependencyManagement/dependencies" -> finish(at.equals(MANAGED), managed);
            default -> {}
        }
    }

    private void project(String name, String value) {
        if (name.equals("groupId") || name.equals("artifactId") || name.equals("version")) {
            own.put(name, value);
        }
    }

    private void finish(boolean isDependency, List<Map<String, String>> list) {
        if (isDependency) {
            list.add(Map.copyOf(dependency));
        }
    }

    private void count() throws LimitExceededException {
        items++;
        if (items > ITEMS_MAX) {
            throw new LimitExceededException("a pom with more than " + ITEMS_MAX + " elements");
        }
    }
}
