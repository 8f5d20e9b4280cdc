package dev.lazaret.report;

import java.io.IOException;
import java.io.OutputStream;

/** One way to write a report. The same report gives the same bytes. */
public interface ReportFormat {

    /** What {@code --format} takes. */
    String name();

    /** Writes UTF-8; does not close the stream. */
    void write(ScanReport report, OutputStream out) throws IOException;
}
