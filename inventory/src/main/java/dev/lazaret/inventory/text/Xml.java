package dev.lazaret.inventory.text;

import dev.lazaret.base.Text;
import dev.lazaret.layers.MalformedException;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML as a stream of events; document types and entities of any kind are not read. */
public final class Xml {

    private Xml() {}

    /** Opens a reader over a stream; the stream stays the caller's. */
    public static XMLStreamReader open(InputStream in) throws MalformedException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** An attribute's value, empty when absent. */
    public static String attribute(XMLStreamReader xml, String name) {
        @Nullable String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    /** The failure in this room's words. */
    public static MalformedException malformed(XMLStreamException e) {
        String message = e.getMessage() == null ? "unknown reason" : e.getMessage();
        return new MalformedException("not valid XML: " + Text.quote(message, 300), e);
    }
}
