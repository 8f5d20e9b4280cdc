package dev.lazaret.judge.clause;

import java.io.Serial;

/** A {@code when:} expression that has no value here; a judgement catches it and reports it. */
public final class ExpressionFailure extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    ExpressionFailure(String message, Throwable cause) {
        super(message, cause);
    }

    ExpressionFailure(String message) {
        super(message);
    }
}
