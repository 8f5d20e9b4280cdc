package dev.lazaret.inspect.sources;

import dev.lazaret.base.Severity;

import java.util.List;
import java.util.Locale;

/** {@code sources.list(5)}, one line a source or deb822, and {@code apt.conf(5)}. */
final class AptReader implements SourceReader {

    private static final List<String> OFF =
            List.of(
                    "allowunauthenticated",
                    "allowinsecurerepositories",
                    "allowweakrepositories",
                    "allowdowngradetoinsecurerepositories");

    @Override
    public void read(List<String> lines, Said said) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("//")) {
                continue;
            }
            line(line, line.toLowerCase(Locale.ROOT).replace(" ", ""), i, said);
        }
    }

    private static void line(String line, String compact, int number, Said said) {
        boolean source = line.startsWith("deb") || compact.startsWith("uris:");
        if (source && compact.contains("http://")) {
            // the index is signed: a reader sees what is fetched, but cannot change it
            said.add(SourceRules.PLAIN_HTTP, Severity.NEGLIGIBLE, number, line);
        }
        boolean trusted = compact.contains("trusted=yes") || compact.startsWith("trusted:yes");
        boolean insecure =
                compact.contains("allow-insecure=yes") || compact.startsWith("allow-insecure:yes");
        boolean off =
                OFF.stream().anyMatch(compact::contains)
                        && (compact.contains("true")
                                || compact.contains("\"1\"")
                                || compact.contains("yes"));
        boolean peer =
                compact.contains("verify-peer")
                        && (compact.contains("false") || compact.contains("\"0\""));
        if ((source && (trusted || insecure))
                || compact.startsWith("trusted:yes")
                || off
                || peer
                || compact.startsWith("allow-insecure:yes")) {
            said.add(SourceRules.UNSIGNED, number, line);
        }
    }
}
