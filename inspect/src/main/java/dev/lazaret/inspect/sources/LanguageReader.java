package dev.lazaret.inspect.sources;

import java.util.List;
import java.util.Set;

/** {@code pip.conf} and {@code .npmrc}, which sign nothing: the connection is all there is. */
final class LanguageReader implements SourceReader {

    private static final List<String> PUBLIC =
            List.of(
                    "https://pypi.org/",
                    "https://registry.npmjs.org",
                    "https://registry.yarnpkg.com");

    private static final Set<String> INDEXES =
            Set.of("index-url", "extra-index-url", "find-links", "registry", "index");

    @Override
    public void read(List<String> lines, Said said) {
        for (int i = 0; i < lines.size(); i++) {
            KeyValue pair = KeyValue.parse(lines.get(i));
            if (pair != null) {
                pair(pair, i, said);
            }
        }
    }

    private static void pair(KeyValue pair, int line, Said said) {
        boolean index = INDEXES.contains(pair.key()) || pair.key().endsWith(":registry");
        String shown = pair.key() + " = " + pair.value();
        if (index && pair.value().contains("http://")) {
            said.add(SourceRules.PLAIN_HTTP, line, shown);
        }
        if (index
                && !pair.value().isEmpty()
                && PUBLIC.stream().noneMatch(pair.value()::startsWith)) {
            said.add(SourceRules.EXTRA_INDEX, line, shown);
        }
        boolean strict = pair.key().equals("strict-ssl") && pair.isFalse();
        if (strict || pair.key().equals("trusted-host")) {
            said.add(SourceRules.UNSIGNED, line, shown);
        }
    }
}
