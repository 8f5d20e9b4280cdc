package dev.lazaret.inspect.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name and its value, the way languages, formats and programs write the two. */
final class WaysToWriteSecretsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SHOP_TOKEN ?= \"{a32}\"",
                "SHOP_TOKEN ::= '{a32}'",
                "$shopToken .= \"{a32}\";",
                "shop_token ||= '{a32}'",
                "var shopToken string = \"{a32}\"",
                "private readonly shopToken: string = '{a32}';",
                "shop_token: str = \"{a32}\"",
                "<shopToken>{a32}</shopToken>",
                "<shopToken>\n    {a32}\n</shopToken>",
                "<property name=\"shop.token\" value=\"{a32}\"/>",
                "<property name=\"shop.token\">{a32}</property>",
                "\"Env\": [\"PATH=/bin\", \"SHOP_TOKEN={a32}\"]",
                "{\"name\": \"SHOP_TOKEN\", \"value\": \"{a32}\"}",
                "- name: SHOP_TOKEN\n  value: \"{a32}\"",
                "curl -H \"X-Shop-Api-Key: {a32}\" https://shop.corp.io",
                "{\"app.ini\": \"SHOP_TOKEN={a32}\\\\nDEBUG=1\"}",
                "setEnv(\"SHOP_TOKEN\", \"{a32}\")",
                "shop_token_2 = \"{a32}\"",
                "shop-private-key: \"{a32}\"",
                "\"storageKey\": \"{A44}\"",
                "RAILS_MASTER_KEY='{h32}'"
            })
    void findsATokenThatOnlyItsNameBetrays(String text) {
        assertThat(Scans.kinds("app.txt", SampleText.of(3).fill(text)))
                .containsExactly("generic-api-key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FASTLY_TOKEN ?= \"{A32}\"",
                "const fastlyKey string = \"{A32}\"",
                "fastlyToken: string = '{A32}'",
                "<fastlyToken>\n  {A32}\n</fastlyToken>",
                "{\"Name\": \"FASTLY_KEY\", \"Value\": \"{A32}\"}"
            })
    void findsATokenBesideTheNameOfItsService(String text) {
        assertThat(Scans.kinds("app.txt", SampleText.of(3).fill(text)))
                .containsExactly("fastly-token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl -X POST -d @body.json \\\n  --user ci:{a16} https://repo.corp.io",
                "curl -sw '%{http_code}' -u 'ci:{a16}' https://repo.corp.io",
                "curl -u \":{a16}\" https://repo.corp.io",
                "curl --user ci:'{a16}' https://repo.corp.io"
            })
    void findsAPasswordAnywhereOnACurlCommand(String text) {
        assertThat(Scans.kinds("run.sh", SampleText.of(3).fill(text)))
                .containsExactly("curl-basic-auth");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "csrf-token=\"{a32}\"",
                "<input name=\"authenticity_token\" value=\"{A43}\">",
                "publicToken = \"{a32}\"",
                "BUNDLE_GIT__CORP__IO=corp:x-oauth-basic",
                "BUNDLE_GIT__CORP__IO=user:password",
                "export SHOP_TOKEN=\"{a16}...\"",
                "if (token > minimum_of_2_and_3_tokens) {",
                "[\"token\", \"ratelimit\", \"expires\"]",
                "<token>application/token</token>",
                "curl -u \"$CI_USER:$CI_TOKEN\" https://repo.corp.io",
                "curl https://repo.corp.io\nid -u ci:{a16}"
            })
    void staysSilentOnWhatOpensNothing(String text) {
        assertThat(Scans.kinds("app.txt", SampleText.of(3).fill(text))).isEmpty();
    }
}
