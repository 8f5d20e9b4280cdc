package dev.lazaret.layers;

import dev.lazaret.base.Fact;
import dev.lazaret.base.Gap;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Shows files of one layer to examiners and keeps what they say. */
final class Examination {

    private static final Comparator<Observation> ORDER =
            Comparator.comparing(Observation::path, PathOrder.COMPARATOR)
                    .thenComparing(Observation::examiner);

    private final List<Observation> observations = new ArrayList<>();
    private final Gaps gaps;

    Examination(Gaps gaps) {
        this.gaps = gaps;
    }

    /**
     * Shows one file to one examiner after another. Whatever an examiner throws costs its view of
     * this file only: bytes may be an attacker's, and one file must not end a scan.
     *
     * @throws IOException only when interrupted
     */
    void show(FileEntry file, Content content, List<Examiner> examiners) throws IOException {
        for (Examiner examiner : examiners) {
            try {
                examiner.examine(file, content, new Sink(file.path(), examiner.id()));
            } catch (InterruptedIOException | ClosedByInterruptException e) {
                throw e;
            } catch (IOException e) {
                gaps.add(Gaps.kind(e), file.path(), failure(examiner, e));
            } catch (RuntimeException | StackOverflowError e) {
                gaps.add(Gap.Kind.BROKEN, file.path(), failure(examiner, e));
            }
        }
    }

    private static String failure(Examiner examiner, Throwable e) {
        String why = e.getMessage();
        boolean expected = e instanceof IOException && why != null;
        return examiner.id()
                + " tried to read it but failed: "
                + (expected ? why : e.getClass().getSimpleName() + (why == null ? "" : ", " + why));
    }

    /** All observations: by path, then examiner, then as added. */
    List<Observation> observations() {
        observations.sort(ORDER);
        return observations;
    }

    private final class Sink implements FactSink {
        private final String path;
        private final String examiner;

        Sink(String path, String examiner) {
            this.path = path;
            this.examiner = examiner;
        }

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
