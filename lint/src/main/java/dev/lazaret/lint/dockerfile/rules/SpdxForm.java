package dev.lazaret.lint.dockerfile.rules;

import java.util.List;
import java.util.StringTokenizer;

/** The form of an SPDX licence expression (SPDX 2.3, annex D); not whether its ids are listed. */
final class SpdxForm {

    private static final List<String> OPERATORS = List.of("AND", "OR", "WITH");

    private SpdxForm() {}

    static boolean isExpression(String text) {
        StringTokenizer tokens = new StringTokenizer(text, " ()", true);
        int open = 0;
        boolean operand = false;
        while (tokens.hasMoreTokens()) {
            String token = tokens.nextToken();
            if (token.equals(" ")) {
                continue;
            }
            boolean wantsOperand = !operand;
            if (token.equals("(")) {
                open++;
            } else if (token.equals(")")) {
                open--;
            } else if (OPERATORS.contains(token)) {
                operand = false;
            } else {
                operand = isId(token);
                if (!operand) {
                    return false;
                }
            }
            boolean opens = token.equals("(");
            boolean expected =
                    opens || (operand && !token.equals(")") && !OPERATORS.contains(token));
            if (expected != wantsOperand || open < 0) {
                return false;
            }
        }
        return operand && open == 0;
    }

    private static boolean isId(String token) {
        return token.chars()
                .allMatch(c ->
                        (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '-'
                                || c == '.'
                                || c == '+'
                                || c == ':');
    }
}
