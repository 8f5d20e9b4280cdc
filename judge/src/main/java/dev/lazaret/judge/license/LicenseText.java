package dev.lazaret.judge.license;

import dev.lazaret.base.Text;
import dev.lazaret.judge.license.LicenseExpression.All;
import dev.lazaret.judge.license.LicenseExpression.Any;
import dev.lazaret.judge.license.LicenseExpression.Unknown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a stated licence into an expression: as a known name, as SPDX, or as an old kind of list.
 */
final class LicenseText {

    private static final int CHARS_MAX = 8_192;
    private static final int SHOWN_MAX = 200;

    private LicenseText() {}

    static LicenseExpression parse(String stated) {
        String text = stated.strip();
        if (text.isEmpty() || text.length() > CHARS_MAX) {
            return unknown(text);
        }
        Optional<LicenseExpression> name = named(text);
        return name.or(() -> new SpdxParser(text).parse()).orElseGet(() -> unknown(text));
    }

    /** Words between operators: an id, a name, or ids with {@code /} or {@code ,} between them. */
    static LicenseExpression leaf(String words) {
        Optional<LicenseExpression> id = SpdxIds.license(words).map(LicenseExpression.class::cast);
        return id.or(() -> named(words))
                .or(() -> listed(words, '/').map(Any::new))
                .or(() -> listed(words, ',').map(All::new))
                .orElseGet(() -> unknown(words));
    }

    private static Optional<LicenseExpression> named(String text) {
        return LicenseNames.expression(text).flatMap(meant -> new SpdxParser(meant).parse());
    }

    /**
     * Before SPDX, Cargo wrote {@code MIT/Apache-2.0} for a choice, others {@code MIT, ISC} for
     * both.
     */
    private static Optional<List<LicenseExpression>> listed(String words, char separator) {
        if (words.indexOf(separator) < 0) {
            return Optional.empty();
        }
        List<LicenseExpression> parts = new ArrayList<>();
        for (String part : words.split(String.valueOf(separator), -1)) {
            String word = part.strip();
            Optional<LicenseExpression> known =
                    SpdxIds.license(word).map(LicenseExpression.class::cast).or(() -> named(word));
            if (known.isEmpty()) {
                return Optional.empty();
            }
            parts.add(known.get());
        }
        return Optional.of(parts);
    }

    private static Unknown unknown(String text) {
        return new Unknown(Text.quote(text, SHOWN_MAX));
    }
}
