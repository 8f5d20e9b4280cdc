package dev.lazaret.lint.dockerfile.syntax;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** The instructions there are. */
public enum Keyword {
    ADD,
    ARG,
    CMD,
    COPY,
    ENTRYPOINT,
    ENV,
    EXPOSE,
    FROM,
    HEALTHCHECK,
    LABEL,
    MAINTAINER,
    ONBUILD,
    RUN,
    SHELL,
    STOPSIGNAL,
    USER,
    VOLUME,
    WORKDIR;

    /** Instructions are case-insensitive. Null when there is no such one. */
    static @Nullable Keyword parse(String text) {
        if (text.length() > 16) {
            return null;
        }
        String upper = text.toUpperCase(Locale.ROOT);
        for (Keyword keyword : values()) {
            if (keyword.name().equals(upper)) {
                return keyword;
            }
        }
        return null;
    }

    boolean takesFlags() {
        return switch (this) {
            case ADD, COPY, FROM, HEALTHCHECK, RUN -> true;
            default -> false;
        };
    }

    boolean takesHeredocs() {
        return this == RUN || this == COPY || this == ADD;
    }

    boolean takesJson() {
        return switch (this) {
            case ADD, CMD, COPY, ENTRYPOINT, RUN, SHELL, VOLUME, HEALTHCHECK -> true;
            default -> false;
        };
    }

    boolean takesPairs() {
        return this == ENV || this == LABEL || this == ARG;
    }
}
