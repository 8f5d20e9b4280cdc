package dev.lazaret.layers;

import dev.lazaret.base.Fact;
import dev.lazaret.base.Gap;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.List;

/**
 * What examiners said of one file, in the order they said it.
 *
 * @param gaps places inside the file that could not be looked at
 */
record Examined(List<Observation> observations, Gaps gaps) {

    /**
     * Shows one file to one examiner after another. Whatever an examiner throws costs its view of
     * this file only: bytes may be an attacker's, and one file must not end a scan.
     *
     * @throws IOException only when interrupted
     */
    static Examined by(List<Examiner> examiners, FileEntry file, Content content)
            throws IOException {
        List<Observation> observations = new ArrayList<>();
        Gaps gaps = new Gaps();
        for (Examiner examiner : examiners) {
            try {
                examiner.examine(
                        file, content, new Sink(file.path(), examiner.id(), observations, gaps));
            } catch (InterruptedIOException | ClosedByInterruptException e) {
                throw e;
            } catch (IOException e) {
                gaps.add(Gaps.kind(e), file.path(), failure(examiner, e));
            } catch (RuntimeException | StackOverflowError e) {
                gaps.add(Gap.Kind.BROKEN, file.path(), failure(examiner, e));
            }
        }
        return new Examined(observations, gaps);
    }

    private static String failure(Examiner examiner, Throwable e) {
        String why = e.getMessage();
        boolean expected = e instanceof IOException && why != null;
        return examiner.id()
                + " tried to read it but failed: "
                + (expected ? why : e.getClass().getSimpleName() + (why == null ? "" : ", " + why));
    }

    private record Sink(String path, String examiner, List<Observation> observations, Gaps gaps)
            implements FactSink {

        @Override
        public void add(Fact fact) {
            observations.add(new Observation(path, examiner, fact));
        }

        @Override
        public void gap(Gap.Kind kind, String where, String reason) {
            gaps.add(kind, where, reason);
        }
    }
}
