package dev.lazaret.lint.dockerfile.syntax;

/**
 * A here-document of RUN, COPY or ADD.
 *
 * @param name its delimiter without quotes
 * @param expands whether variables in it are expanded: the delimiter was not quoted
 * @param at of the {@code <<}
 * @param body its lines without the closing one; leading tabs are gone after {@code <<-}
 */
public record Heredoc(String name, boolean expands, Position at, SourceText body) {}
