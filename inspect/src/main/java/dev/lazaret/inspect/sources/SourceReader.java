package dev.lazaret.inspect.sources;

import java.util.List;

/** Reads one format of a package manager's configuration. */
interface SourceReader {

    /** Tells what is wrong in these lines. */
    void read(List<String> lines, Said said);
}
