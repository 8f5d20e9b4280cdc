package dev.lazaret.inspect.sources;

import dev.lazaret.base.Severity;

import java.util.ArrayList;
import java.util.List;

/** {@code yum.conf(5)} and {@code *.repo}, of yum, dnf and zypper: sections of key and value. */
final class YumReader implements SourceReader {

    @Override
    public void read(List<String> lines, Said said) {
        Section section = new Section();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith("[")) {
                section.tell(said);
                section = new Section();
            }
            KeyValue pair = KeyValue.parse(lines.get(i));
            if (pair != null) {
                section.add(pair, i, lines.get(i));
            }
        }
        section.tell(said);
    }

    private record Line(int number, String text) {}

    /** One repository; what is switched off is not told. */
    private static final class Section {
        private final List<Line> plain = new ArrayList<>();
        private final List<Line> unchecked = new ArrayList<>();
        private boolean enabled = true;
        private boolean signed;

        void add(KeyValue pair, int number, String text) {
            switch (pair.key()) {
                case "enabled" -> enabled = !pair.isFalse();
                case "gpgcheck", "pkg-gpgcheck" -> {
                    signed = !pair.isFalse();
                    if (pair.isFalse()) {
                        unchecked.add(new Line(number, text));
                    }
                }
                case "sslverify" -> {
                    if (pair.isFalse()) {
                        unchecked.add(new Line(number, text));
                    }
                }
                case "baseurl", "mirrorlist", "metalink" -> {
                    if (pair.value().contains("http://")) {
                        plain.add(new Line(number, text));
                    }
                }
                default -> {}
            }
        }

        void tell(Said said) {
            if (!enabled) {
                return;
            }
            Severity severity = signed ? Severity.LOW : SourceRules.PLAIN_HTTP.severity();
            plain.forEach(
                    line -> said.add(SourceRules.PLAIN_HTTP, severity, line.number(), line.text()));
            unchecked.forEach(line -> said.add(SourceRules.UNSIGNED, line.number(), line.text()));
        }
    }
}
