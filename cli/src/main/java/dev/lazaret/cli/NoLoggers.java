package dev.lazaret.cli;

import org.jspecify.annotations.Nullable;

import java.util.ResourceBundle;

/**
 * What the JDK itself would log goes nowhere: this program says what its users need. {@code
 * System.exit} asks for a logger too (JDK 21), and to set up the usual one takes a short command a
 * third of its time.
 */
public final class NoLoggers extends System.LoggerFinder {

    private record NoLogger(String name) implements System.Logger {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean isLoggable(Level level) {
            return false;
        }

        @Override
        public void log(
                Level level,
                @Nullable ResourceBundle bundle,
                @Nullable String message,
                @Nullable Throwable thrown) {
            // nobody listens
        }

        @Override
        public void log(
                Level level,
                @Nullable ResourceBundle bundle,
                @Nullable String format,
                @Nullable Object @Nullable ... parameters) {
            // nobody listens
        }
    }

    @Override
    public System.Logger getLogger(String name, Module module) {
        return new NoLogger(name);
    }
}
