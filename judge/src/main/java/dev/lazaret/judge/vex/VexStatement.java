package dev.lazaret.judge.vex;

import dev.lazaret.base.PackageUrl;
import dev.lazaret.base.Text;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * What a supplier states about one vulnerability in some products.
 *
 * @param vulnerabilities its ids
 * @param justification the format's own word for why it does no harm; empty when not stated
 * @param detail the supplier's own sentence, one line; empty when there is none
 * @param timestamp RFC 3339 instant of the statement, empty when not stated; the latest counts
 * @param declaredIn {@code vendor.vex.json, statement 3}
 */
public record VexStatement(
        List<String> vulnerabilities,
        Status status,
        String justification,
        String detail,
        List<Product> products,
        String timestamp,
        String declaredIn) {

    private static final int DETAIL_CHARS_MAX = 300;

    /** The four statuses that all formats know. */
    public enum Status {
        NOT_AFFECTED,
        FIXED,
        AFFECTED,
        UNDER_INVESTIGATION;

        /** The word of OpenVEX. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether a finding need not count. */
        public boolean excuses() {
            return this == NOT_AFFECTED || this == FIXED;
        }
    }

    /**
     * A product a statement speaks of.
     *
     * @param name how the document calls it
     * @param purl null when the document gives none
     * @param subcomponents if any, only these parts of the product are meant
     * @param platform CPE of what the product must run on, empty when it is meant everywhere
     */
    public record Product(
            String name,
            @Nullable PackageUrl purl,
            List<PackageUrl> subcomponents,
            String platform) {

        public Product {
            subcomponents = List.copyOf(subcomponents);
        }
    }

    public VexStatement {
        vulnerabilities = List.copyOf(vulnerabilities);
        products = List.copyOf(products);
        justification = Text.quote(justification, DETAIL_CHARS_MAX);
        detail = Text.quote(detail.strip().replaceAll("\\s++", " "), DETAIL_CHARS_MAX);
    }

    /** The statement in one line: status, justification, the supplier's words, where it stands. */
    public String describe() {
        return "VEX "
                + status.label()
                + (justification.isEmpty() ? "" : ": " + justification)
                + (detail.isEmpty() ? "" : ": " + detail)
                + " ("
                + declaredIn
                + ")";
    }
}
