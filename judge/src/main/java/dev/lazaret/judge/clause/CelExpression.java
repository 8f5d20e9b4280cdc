package dev.lazaret.judge.clause;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelReference;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.lazaret.base.NearestWord;
import dev.lazaret.base.Text;
import dev.lazaret.judge.facts.Matter;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * An expression of CEL (Common Expression Language, cel-spec 0.24), type-checked against {@link
 * CelVariables}. It has no loops; its comprehensions share a budget of iterations per evaluation,
 * its source and its nesting are bounded, and its regular expressions are RE2, which is linear.
 */
final class CelExpression {

    static final int SOURCE_CHARS_MAX = 8_192;
    static final int ITERATIONS_MAX = 20_000;
    private static final int DEPTH_MAX = 64;

    /** No less than RE2 itself allows one repetition, and far from what takes long. */
    private static final int PATTERN_SIZE_MAX = 10_000;

    private static final CelOptions OPTIONS =
            CelOptions.current()
                    .maxExpressionCodePointSize(SOURCE_CHARS_MAX)
                    .maxParseRecursionDepth(DEPTH_MAX)
                    .maxParseErrorRecoveryLimit(3)
                    .comprehensionMaxIterations(ITERATIONS_MAX)
                    .enableHeterogeneousNumericComparisons(true)
                    .build();
    private static final CelCompiler COMPILER = compiler();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();

    private final CelRuntime.Program program;
    private final Scope scope;

    private CelExpression(CelRuntime.Program program, Scope scope) {
        this.program = program;
        this.scope = scope;
    }

    static CelExpression compile(String source) {
        try {
            CelAbstractSyntaxTree tree = COMPILER.compile(source).getAst();
            checkPatterns(tree);
            return new CelExpression(RUNTIME.createProgram(tree), scope(tree));
        } catch (CelValidationException e) {
            String problems =
                    e.getErrors().stream()
                            .limit(3)
                            .map(issue -> describe(issue, source))
                            .collect(Collectors.joining("; "));
            throw new IllegalArgumentException("is no valid expression: " + problems + ".", e);
        } catch (CelEvaluationException e) {
            throw new IllegalArgumentException("cannot be evaluated: " + oneLine(e) + ".", e);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("is nested too deep.", e);
        }
    }

    /** A pattern that is put together, or comes from the image, could be of any size. */
    private static void checkPatterns(CelAbstractSyntaxTree tree) {
        CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.CALL)
                .map(node -> node.expr().call())
                .filter(call -> call.function().equals("matches"))
                .map(call -> call.args().getLast())
                .forEach(CelExpression::checkPattern);
    }

    private static void checkPattern(CelExpr pattern) {
        if (pattern.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            throw new IllegalArgumentException(
                    "has matches() without a pattern: it must be written out, between quotes.");
        }
        checkPattern(pattern.constant().stringValue());
    }

    private static void checkPattern(String text) {
        if (PatternSize.of(text) > PATTERN_SIZE_MAX) {
            throw new IllegalArgumentException(
                    "has a pattern whose repetitions written out are longer than "
                            + PATTERN_SIZE_MAX
                            + ": '"
                            + Text.quote(text, 60)
                            + "'.");
        }
    }

    /** What it speaks of: the narrowest thing it names. */
    Scope scope() {
        return scope;
    }

    boolean isTrue(Matter matter) {
        try {
            return (Boolean) program.eval((String name) -> CelVariables.value(name, matter));
        } catch (CelEvaluationException e) {
            throw new ExpressionFailure(oneLine(e), e);
        } catch (StackOverflowError e) {
            throw new ExpressionFailure("it is nested too deep", e);
        }
    }

    private static CelCompiler compiler() {
        CelCompilerBuilder builder =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .setOptions(OPTIONS)
                        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                        .setResultType(SimpleType.BOOL);
        CelVariables.types().forEach(builder::addVar);
        return builder.build();
    }

    private static Scope scope(CelAbstractSyntaxTree tree) {
        Set<String> roots =
                tree.getReferenceMap().values().stream()
                        .map(CelReference::name)
                        .map(name -> name.substring(0, Math.max(0, name.indexOf('.'))))
                        .collect(Collectors.toSet());
        boolean ofOne = roots.contains("finding") || roots.contains("component");
        if (ofOne && roots.contains("verdict")) {
            throw new IllegalArgumentException(
                    "mixes verdict.*, the sum over all findings, with one of them; write two entries.");
        }
        if (roots.contains("finding")) {
            return Scope.FINDING;
        }
        if (roots.contains("component")) {
            return Scope.PACKAGE;
        }
        return roots.contains("verdict") ? Scope.VERDICT : Scope.IMAGE;
    }

    private static String describe(CelIssue issue, String source) {
        int line = issue.getSourceLocation().getLine();
        int column = issue.getSourceLocation().getColumn();
        String message = Text.quote(issue.getMessage().strip().replaceAll("\\s++", " "), 200);
        String where = line < 1 ? "" : " at line " + line + ", column " + (column + 1);
        if (!message.startsWith("undeclared reference")) {
            return message + where;
        }
        String name = nameAt(source, line, column);
        return "there is no '"
                + Text.quote(name, 60)
                + "'"
                + where
                + "; did you mean '"
                + NearestWord.to(name, CelVariables.types().keySet())
                + "'?";
    }

    /** The dotted name that starts there: the checker names only its first word. */
    private static String nameAt(String source, int line, int column) {
        String[] lines = source.split("\n", -1);
        String text = line >= 1 && line <= lines.length ? lines[line - 1] : "";
        int end = Math.min(Math.max(column, 0), text.length());
        int start = end;
        while (end < text.length()
                && (Character.isJavaIdentifierPart(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Without where in the expression: nobody counts characters there. */
    private static String oneLine(CelEvaluationException e) {
        String line = String.valueOf(e.getMessage()).strip().replaceAll("\\s++", " ");
        return Text.quote(line.replaceFirst("^evaluation error at <input>:\\d++: ", ""), 200);
    }
}
