package dev.lazaret.inspect.secrets;

import dev.lazaret.inspect.search.Keywords;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Texts without a secret that look as if they had one. */
final class LookAlikes {

    private static final List<String> TEMPLATES =
            List.of(
                    "id: {uuid}\nrequest-id={uuid}\n",
                    "sha256:{h64}  file.tar.gz\n{h40}  other\n{h32} *md5\n",
                    "\"resolved\": \"https://registry.npmjs.org/a/-/a-1.0.0.tgz\", \"integrity\": \"sha512-{b86}==\"",
                    "hash = \"sha256-{b43}=\"\n[[package]]\nchecksum = \"{h64}\"\n",
                    "-----BEGIN CERTIFICATE-----\n{b64}\n{b64}\n{b64}\n-----END CERTIFICATE-----\n",
                    "-----BEGIN PUBLIC KEY-----\n{b64}\n{b64}\n-----END PUBLIC KEY-----\n",
                    "<img src=\"data:image/png;base64,iVBORw0KGgo{b400}\">",
                    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{b43} user@host\n",
                    "function a(b,c){var token=b.token||c;return{password:b.password,secret:e.secret,apiKey:this.apiKey}}",
                    "if (password == null) { password = getPassword(); } this.token = token.next();",
                    "password = ${DB_PASSWORD}\nsecret: {{ .Values.secret }}\ntoken: <token>\napi_key=YOUR_API_KEY\n",
                    "DB_PASSWORD=changeme\nSECRET_KEY=replace-me-please-12345\nTOKEN=xxxxxxxxxxxxxxxxxxxx\n",
                    "postgres://user:password@localhost:5432/db\nhttps://user:pass@example.com/\nredis://:secret@host",
                    "AKIA"
                            + "IOSFODNN7"
                            + "EXAMPLE and its secret wJalrXUtnFEMI/K7MDENG/bPxRfiCY"
                            + "EXAMPLEKEY",
                    "commit {h40}\nAuthor: A <a@b.c>\ntree {h40}\n",
                    "0x{h16} 0x{h16} #{h6} rgba(1,2,3) {d20}\n",
                    "webpackChunk.push([[{d4}],{e.exports=JSON.parse('{\"a\":\"{A32}\"}')}])",
                    "passwordHash: \"$argon2id$v=19$m=65536\", tokenType: \"Bearer\", secretName: \"tls-secret-2\"",
                    "Password must be 8-16 characters; password: required; token:string; secret = True",
                    "\"ClientRequestToken\": \"{uuid}\", \"next_token\": \"{b43}\"",
                    "SIGN_IN_WITH_PASSWORD = \"/v1/accounts:signInWithPassword\"",
                    "color: #{h6}; sourceMappingURL=data:application/json;base64,{b200}");

    private LookAlikes() {}

    static List<String> all() {
        List<String> texts = new ArrayList<>();
        for (int seed = 0; seed < 20; seed++) {
            for (String template : TEMPLATES) {
                texts.add(SampleText.of(seed * 31L).fill(template));
            }
        }
        return texts;
    }

    /** Speed over plain text, single thread, when warm. */
    static void throughput() {
        StringBuilder text = new StringBuilder();
        while (text.length() < 32 << 20) {
            all().forEach(text::append);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        for (int round = 0; round < 5; round++) {
            long start = SecretBench.cpu();
            int at = 0;
            int hits = 0;
            int to = bytes.length - Keywords.GRAM;
            while (at < to) {
                at = KindIndex.all().keywords().next(bytes, at + 1, to);
                hits++;
            }
            double keywords = (SecretBench.cpu() - start) / 1e9;
            start = SecretBench.cpu();
            Scans.hits("a.txt", bytes);
            double scan = (SecretBench.cpu() - start) / 1e9;
            SecretBench.say(
                    "look-alike text, %d MB, %d likely keywords: keywords %.0f MB/s, whole scan %.0f MB/s",
                    bytes.length >> 20,
                    hits,
                    bytes.length / 1e6 / keywords,
                    bytes.length / 1e6 / scan);
        }
    }
}
