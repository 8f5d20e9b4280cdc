package dev.lazaret.layers;

import java.io.IOException;

/** An examiner of every file that does what a test says. */
record ThrowingExaminer(Action action) implements Examiner {

    /** What to do with a file. */
    @FunctionalInterface
    interface Action {
        void on(FileEntry file, Content content) throws IOException;
    }

    /** What to do with a file when its content does not matter. */
    @FunctionalInterface
    interface FileAction {
        void on(FileEntry file) throws IOException;
    }

    ThrowingExaminer(FileAction action) {
        this((file, content) -> action.on(file));
    }

    @Override
    public String id() {
        return "test/throwing";
    }

    @Override
    public Selection selection() {
        return Selection.magics(Selection.Magic.ANY);
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        action.on(file, content);
    }
}
