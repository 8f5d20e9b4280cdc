package dev.lazaret.report.sbom;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Licences as an SPDX expression where they read like one; anything else is NOASSERTION, because
 * SPDX 2.3 (annex D) allows no free text there.
 */
final class SpdxLicenses {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]{0,99}");
    private static final String UNKNOWN = "NOASSERTION";

    private SpdxLicenses() {}

    static String declared(List<String> licenses) {
        boolean plain =
                !licenses.isEmpty()
                        && licenses.stream().allMatch(text -> IDENTIFIER.matcher(text).matches());
        return plain ? String.join(" AND ", licenses) : UNKNOWN;
    }
}
