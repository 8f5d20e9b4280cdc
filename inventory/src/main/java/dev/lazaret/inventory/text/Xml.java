package dev.lazaret.inventory.text;

import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Text;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML as a stream of events; document types and entities of any kind are not read. */
public final class Xml {

    private Xml() {}

    /**
     * Opens a reader over a stream, which stays the caller's. Bytes are decoded here, as UTF-8 or
     * by a UTF-16 byte order mark: the JDK's own decoder prints what it cannot decode.
     */
    public static XMLStreamReader open(InputStream in) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return factory.createXMLStreamReader(decoded(in));
        } catch (XMLStreamException e) {
            throw malformed(e);
        } catch (RuntimeException e) {
            throw new MalformedException("not valid XML: the parser failed on it", e);
        }
    }

    private static Reader decoded(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 3);
        byte[] mark = new byte[3];
        int read = start.readNBytes(mark, 0, 3);
        boolean utf8 = read == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB;
        if (!utf8) {
            start.unread(mark, 0, read);
        }
        boolean utf16 = read >= 2 && ((mark[0] & mark[1] & 0xFE) == 0xFE) && mark[0] != mark[1];
        return new InputStreamReader(
                start, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    /** The next event; the parser's own failures, checked or not, are a malformed document. */
    public static int next(XMLStreamReader xml) throws IOException {
        try {
            return xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            throw failure(e);
        } catch (RuntimeException e) {
            throw new MalformedException("not valid XML: the parser failed on it", e);
        }
    }

    /** The text of the element at whose start the reader stands; stands at its end after. */
    public static String text(XMLStreamReader xml) throws IOException {
        try {
            return xml.getElementText().strip();
        } catch (XMLStreamException e) {
            throw failure(e);
        } catch (RuntimeException e) {
            throw new MalformedException("not valid XML: the parser failed on it", e);
        }
    }

    private static IOException failure(XMLStreamException e) {
        return e.getNestedException() instanceof IOException cause ? cause : malformed(e);
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
