package dev.lazaret.inspect.secrets;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what a person or a machine chose as password from words, variables and code. */
final class Passwords {

    private static final int LENGTH_MIN = 4;

    /** What manuals write for a password, once digits, signs and case are gone. */
    private static final Set<String> WORDS =
            Set.of(
                    "password",
                    "passwd",
                    "passwort",
                    "pass",
                    "passw",
                    "pw",
                    "pwd",
                    "psw",
                    "mypass",
                    "mypassword",
                    "mypasswd",
                    "mypw",
                    "secret",
                    "topsecret",
                    "user",
                    "username",
                    "usr",
                    "userpass",
                    "userpassword",
                    "root",
                    "admin",
                    "guest",
                    "test",
                    "testing",
                    "tester",
                    "testpass",
                    "testpassword",
                    "login",
                    "foo",
                    "bar",
                    "baz",
                    "foobar",
                    "qux",
                    "none",
                    "null",
                    "nil",
                    "undefined",
                    "true",
                    "false",
                    "yes",
                    "no",
                    "empty",
                    "string",
                    "value",
                    "default",
                    "postgres",
                    "mysql",
                    "redis",
                    "mongo",
                    "rabbitmq",
                    "host",
                    "hostname",
                    "localhost",
                    "port",
                    "dbpass",
                    "dbpassword",
                    "somepass",
                    "somepassword",
                    "thepassword",
                    "token",
                    "key",
                    "credentials",
                    "hidden",
                    "private",
                    "anonymous",
                    "nobody",
                    "tiger",
                    "scott",
                    "doe",
                    "bob",
                    "alice",
                    "dbuser",
                    "appuser",
                    "appuserpassword",
                    "required",
                    "optional",
                    "prompt",
                    "env",
                    "file",
                    "stdin",
                    "ask",
                    "invalid",
                    "wrong",
                    "bad",
                    "wrongpass",
                    "wrongpassword",
                    "userpasswd",
                    "authpassword",
                    "adminpassword",
                    "rootpassword",
                    "abc",
                    "abcd",
                    "abcdef",
                    "qwerty",
                    "debian",
                    "ubuntu",
                    "letmein",
                    "x",
                    "xx",
                    "xxx",
                    "a",
                    "b",
                    "p",
                    "");

    /** Calls, members, variables and format directives. */
    private static final Pattern CODE =
            Pattern.compile(
                    "[$%@&*!~^][\\w({\\[:.]{0,60}+.*+|.*(\\(\\)|\\$\\{|\\{\\{|%[sdv]|->|::|=>).*"
                            + "|[A-Za-z_]\\w{0,60}+(\\.[A-Za-z_]\\w{0,60}+)++|[A-Za-z_]\\w{0,40}+\\(.*+"
                            + "|\\{\\w*+\\}|\\[.*+|<.*+|/[\\w./:\\-]++|\\.{1,2}/.*+|https?:.*+",
                    Pattern.DOTALL);

    private Passwords() {}

    static boolean isPlausible(String value) {
        return value.length() >= LENGTH_MIN
                && !Placeholders.isOne(value)
                && !WORDS.contains(letters(value))
                && !isCode(value);
    }

    static boolean isCode(String value) {
        return CODE.matcher(value).matches();
    }

    /** Words joined as in identifiers, file names and prose: no digit that looks random. */
    static boolean isWords(String value) {
        int changes = 0;
        for (int i = 1; i < value.length(); i++) {
            boolean digit = Character.isDigit(value.charAt(i));
            if (digit != Character.isDigit(value.charAt(i - 1))) {
                changes++;
            }
        }
        return changes <= 1
                && value.chars()
                        .allMatch(c ->
                                Character.isLetterOrDigit(c)
                                        || c == '-'
                                        || c == '_'
                                        || c == '.'
                                        || c == '/'
                                        || c == ':'
                                        || c == '@');
    }

    private static String letters(String value) {
        StringBuilder letters = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isLetter(c)) {
                letters.append(c);
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
