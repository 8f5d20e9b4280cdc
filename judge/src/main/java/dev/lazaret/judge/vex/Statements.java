package dev.lazaret.judge.vex;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Location;
import dev.lazaret.base.PackageUrl;
import dev.lazaret.base.Text;
import dev.lazaret.judge.vex.VexStatement.Product;
import dev.lazaret.judge.vex.VexStatement.Status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the statements of one document, and what of them cannot be used. */
final class Statements {

    private static final int GAPS_MAX = 20;
    private final String file;
    private final List<VexStatement> statements = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private int number;

    Statements(String file) {
        this.file = file;
    }

    /** Counts the next statement of the document, from one. */
    void next() {
        number++;
    }

    void add(
            List<String> vulnerabilities,
            Status status,
            String justification,
            String detail,
            List<Product> products,
            String timestamp) {
        if (vulnerabilities.isEmpty()) {
            gap("names no vulnerability");
        } else if (products.isEmpty()) {
            gap("names no product by a package URL or a name an image could have");
        } else {
            statements.add(
                    new VexStatement(
                            vulnerabilities,
                            status,
                            justification,
                            detail,
                            products,
                            timestamp,
                            Text.quote(file, 200) + ", statement " + number));
        }
    }

    void gap(String why) {
        if (gaps.size() < GAPS_MAX) {
            gaps.add(
                    new Gap(
                            Gap.Kind.UNSUPPORTED,
                            Location.NOWHERE,
                            "Statement "
                                    + number
                                    + " of the VEX document "
                                    + file
                                    + " "
                                    + why
                                    + ".",
                            "Ask whoever wrote it for package URLs."));
        }
    }

    VexDocument document() {
        return new VexDocument(statements, gaps);
    }

    /** A package URL; empty when the text is none. */
    static Optional<PackageUrl> purl(String text) {
        if (!text.startsWith("pkg:")) {
            return Optional.empty();
        }
        try {
            return Optional.of(PackageUrl.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String text(JsonNode node, String key) {
        return node.path(key).asText("");
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array) {
            if (!item.asText("").isEmpty()) {
                texts.add(item.asText(""));
            }
        }
        return texts;
    }
}
