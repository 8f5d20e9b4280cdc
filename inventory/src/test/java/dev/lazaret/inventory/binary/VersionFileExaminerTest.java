package dev.lazaret.inventory.binary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.inventory.Examining;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;

class VersionFileExaminerTest {

    private static final VersionFileExaminer EXAMINER = new VersionFileExaminer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    usr/lib/erlang/releases/25/OTP_VERSION|25.2.3|erlang 25.2.3
                    var/www/wp-includes/version.php|$wp_version = '6.4.2';|wordpress 6.4.2
                    var/www/core/lib/Drupal.php|const VERSION = '10.1.6';|drupal 10.1.6
                    var/www/nextcloud/version.php|$OC_VersionString = '27.1.4';|nextcloud 27.1.4
                    var/www/moodle/version.php|$release  = '4.3.1 (Build: 2023)';|moodle 4.3.1
                    usr/bin/composer|public const VERSION = '2.6.6';|composer 2.6.6
                    opt/rabbitmq/ebin/rabbit.app|{vsn,"3.12.10"},|rabbitmq 3.12.10
                    usr/local/tomcat/RELEASE-NOTES|Apache Tomcat Version 9.0.83|tomcat 9.0.83
                    """)
    void knowsProgramsByTheirFile(String path, String text, String expected) throws IOException {
        assertThat(EXAMINER.accepts(Examining.entry(path, text.length()))).isTrue();
        assertThat(Examining.text(EXAMINER, path, text).names()).containsExactly(expected);
    }

    @Test
    void asksForNoOtherFiles() throws IOException {
        assertThat(EXAMINER.accepts(Examining.entry("home/composer", 10))).isFalse();
        assertThat(EXAMINER.accepts(Examining.entry("lib/Drupal.php", 10))).isFalse();
        assertThat(Examining.text(EXAMINER, "OTP_VERSION", "none").facts()).isEmpty();
        assertThat(Examining.text(EXAMINER, "OTP_VERSION", "").facts()).isEmpty();
    }
}
