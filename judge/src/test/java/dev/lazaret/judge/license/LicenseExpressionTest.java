package dev.lazaret.judge.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.judge.license.LicenseExpression.Unknown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;

class LicenseExpressionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    MIT                                         | MIT
                    mit                                         | MIT
                    GPL-2.0                                     | GPL-2.0-only
                    GPL-2.0+                                    | GPL-2.0-or-later
                    GPL-2.0-or-later+                           | GPL-2.0-or-later
                    Apache-1.1+                                 | Apache-1.1+
                    GPL-2.0-with-classpath-exception            | GPL-2.0-only WITH Classpath-exception-2.0
                    GPL-2.0-only with classpath-exception-2.0   | GPL-2.0-only WITH Classpath-exception-2.0
                    MIT OR Apache-2.0 AND BSD-3-Clause          | MIT OR Apache-2.0 AND BSD-3-Clause
                    (MIT OR Apache-2.0) AND BSD-3-Clause        | (MIT OR Apache-2.0) AND BSD-3-Clause
                    ((MIT) AND (ISC AND Zlib))                  | MIT AND ISC AND Zlib
                    LicenseRef-Acme-1                           | LicenseRef-Acme-1
                    MIT/Apache-2.0                              | MIT OR Apache-2.0
                    MIT, ISC                                    | MIT AND ISC
                    The Apache Software License, Version 2.0    | Apache-2.0
                    Apache License 2.0                          | Apache-2.0
                    Apache 2.0 and GPLv2+                       | Apache-2.0 AND GPL-2.0-or-later
                    GPL2                                        | GPL-2.0-only
                    GPL-2+                                      | GPL-2.0-or-later
                    LGPL-2.1+                                   | LGPL-2.1-or-later
                    Expat                                       | MIT
                    BSD                                         | BSD-3-Clause
                    GNU General Public License v2 or later (GPLv2+)   | GPL-2.0-or-later
                    License :: OSI Approved :: MIT License      | MIT
                    CDDL + GPLv2 with classpath exception       | CDDL-1.0 OR GPL-2.0-only WITH Classpath-exception-2.0
                    """)
    void normalises(String stated, String expected) {
        assertThat(LicenseExpression.parse(stated).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "MIT OR GPL-3.0-only,true",
        "MIT AND GPL-3.0-only,false",
        "MIT AND (GPL-3.0-only OR ISC),true",
        "GPL-3.0-only OR MIT AND ISC,true",
        "(GPL-3.0-only OR MIT) AND Zlib,false",
        "Acme House Licence,false",
    })
    void anyAlternativeIsEnoughAndEveryPartIsNeeded(String expression, boolean permitted) {
        Set<String> allowed = Set.of("MIT", "ISC");

        assertThat(
                        LicenseExpression.parse(expression)
                                .isPermitted(term -> allowed.contains(term.text())))
                .isEqualTo(permitted);
    }

    @Test
    void wordsThatNameNothingAreKept() {
        assertThat(LicenseExpression.parse("Acme (tm) house licence")).isInstanceOf(Unknown.class);
        assertThat(LicenseExpression.parse("")).isEqualTo(new Unknown(""));
        assertThat(LicenseExpression.parse("MIT AND")).isInstanceOf(Unknown.class);
        assertThat(LicenseExpression.parse("MIT WITH Nothing-exception"))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void deepAndLongExpressionsAreUnknown() {
        assertThat(LicenseExpression.parse("(".repeat(4_000) + "MIT OR ISC" + ")".repeat(4_000)))
                .isInstanceOf(Unknown.class);
        assertThat(LicenseExpression.parse("MIT OR ".repeat(100_000) + "ISC"))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void everyNameOfTheTableMeansKnownLicences() {
        assertThat(Table.read("license-names.tsv"))
                .allSatisfy((name, meant) ->
                        assertThat(LicenseExpression.parse(meant).text())
                                .as(name)
                                .isEqualTo(meant));
    }

    @Test
    void everyReplacementOfADeprecatedIdIsInItsOwnFinalForm() {
        assertThat(Table.read("spdx-ids.tsv"))
                .hasSizeGreaterThan(700)
                .allSatisfy((id, meant) ->
                        assertThat(LicenseExpression.parse(meant).text()).as(id).isEqualTo(meant));
    }
}
