package dev.lazaret.report.ci;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Text;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.judge.JudgedFinding;
import dev.lazaret.judge.JudgedFinding.Disposition;
import dev.lazaret.report.ReportFormat;
import dev.lazaret.report.ScanReport;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit XML as CI servers read it: a finding that blocks is a failure, a waived one is skipped, a
 * gap is an error, any other finding is a passed case with its text as output.
 */
public final class JUnitReport implements ReportFormat {

    private static final int TEXT_MAX = 4_000;

    @Override
    public String name() {
        return "junit";
    }

    @Override
    public void write(ScanReport report, OutputStream out) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            document(xml, report);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("Tried to write JUnit XML but failed: " + e.getMessage(), e);
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    private static void document(XMLStreamWriter xml, ScanReport report) throws XMLStreamException {
        List<JudgedFinding> shown =
                report.findings().stream()
                        .filter(judged -> judged.disposition() != Disposition.IGNORED)
                        .toList();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", safe("lazaret " + report.image().name()));
        xml.writeAttribute("tests", String.valueOf(shown.size() + report.gaps().size()));
        xml.writeAttribute("failures", count(shown, Disposition.BLOCK));
        xml.writeAttribute("errors", String.valueOf(report.gaps().size()));
        xml.writeAttribute("skipped", count(shown, Disposition.WAIVED, Disposition.NOT_AFFECTED));
        xml.writeCharacters("\n");
        for (JudgedFinding judged : shown) {
            testCase(xml, judged);
        }
        for (Gap gap : report.gaps()) {
            gap(xml, gap);
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static String count(List<JudgedFinding> shown, Disposition... counted) {
        return String.valueOf(
                shown.stream().filter(j -> List.of(counted).contains(j.disposition())).count());
    }

    private static void testCase(XMLStreamWriter xml, JudgedFinding judged)
            throws XMLStreamException {
        Finding finding = judged.finding();
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", safe(subject(finding)));
        xml.writeAttribute(
                "name",
                safe("[" + finding.severity().label() + "] " + finding.id() + line(finding)));
        String text =
                finding.title()
                        + (finding.evidence().isEmpty() ? "" : ": " + finding.evidence())
                        + "\n"
                        + finding.remedy();
        switch (judged.disposition()) {
            case BLOCK -> {
                xml.writeStartElement("failure");
                xml.writeAttribute("message", safe(finding.title()));
                xml.writeAttribute("type", finding.kind());
                xml.writeCharacters(safe(judged.why() + "\n" + text));
                xml.writeEndElement();
            }
            case WAIVED, NOT_AFFECTED -> {
                xml.writeEmptyElement("skipped");
                xml.writeAttribute("message", safe(judged.why()));
            }
            case WARN, REPORT, IGNORED -> {
                xml.writeStartElement("system-out");
                xml.writeCharacters(safe(text));
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void gap(XMLStreamWriter xml, Gap gap) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "gap");
        xml.writeAttribute("name", safe((gap.kind().label() + " " + gap.place().text()).strip()));
        xml.writeStartElement("error");
        xml.writeAttribute("message", safe(gap.reason()));
        xml.writeAttribute("type", gap.kind().label());
        xml.writeCharacters(safe(gap.remedy()));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static String line(Finding finding) {
        return finding.place().line() == 0 ? "" : " line " + finding.place().line();
    }

    private static String subject(Finding finding) {
        if (finding instanceof VulnerabilityFinding v) {
            return v.component().name() + " " + v.component().version();
        }
        String path = finding.place().path();
        return path == null ? finding.kind() : path;
    }

    /** XML 1.0 has no control characters, not even escaped. */
    private static String safe(String text) {
        StringBuilder lines = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            lines.append(lines.isEmpty() ? "" : "\n").append(Text.quote(line, TEXT_MAX));
        }
        return lines.toString();
    }
}
