package dev.lazaret.inventory.dotnet;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.inventory.text.Xml;
import dev.lazaret.layers.Content;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Walks a small XML file and shows each element with the path that leads to it. */
final class ProjectXml {

    private static final int DEPTH_MAX = 100;

    private ProjectXml() {}

    /** Takes an element while the reader stands at its start. */
    interface Visitor {
        /**
         * Takes the element.
         *
         * @param path names from the root to this element, joined by slashes
         */
        void element(String path, XMLStreamReader xml) throws IOException;
    }

    static void walk(Content content, Visitor visitor) throws IOException {
        try (InputStream in = content.open()) {
            XMLStreamReader xml = Xml.open(in);
            Deque<String> paths = new ArrayDeque<>();
            int event = Xml.next(xml);
            while (event != XMLStreamConstants.END_DOCUMENT) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    enter(xml, paths, visitor);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    paths.pop();
                }
                event = Xml.next(xml);
            }
        }
    }

    private static void enter(XMLStreamReader xml, Deque<String> paths, Visitor visitor)
            throws IOException {
        if (paths.size() >= DEPTH_MAX) {
            throw new LimitExceededException("XML nested deeper than " + DEPTH_MAX);
        }
        String parent = paths.isEmpty() ? "" : paths.element() + "/";
        paths.push(parent + xml.getLocalName());
        visitor.element(paths.element(), xml);
    }
}
