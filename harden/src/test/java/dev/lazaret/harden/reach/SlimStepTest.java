package dev.lazaret.harden.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.harden.BuiltImage;
import dev.lazaret.harden.Change;
import dev.lazaret.harden.HardenException;
import dev.lazaret.harden.Proposal;
import dev.lazaret.harden.StepOptions;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class SlimStepTest {

    private static BuiltImage.Builder image() {
        return BuiltImage.builder()
                .directory("bin")
                .program("bin/app", TinyElf.program().text("/etc/app.conf").build())
                .program("bin/sh", TinyElf.program().build())
                .program("lib64/ld-linux-x86-64.so.2", TinyElf.library("ld-linux").build())
                .file("etc/app.conf", "")
                .file("etc/passwd", "")
                .directory("usr/share/doc")
                .file("usr/share/doc/big", "")
                .directory("srv/data")
                .file("srv/data/one", "")
                .file("var/lib/dpkg/status", "");
    }

    private static List<Change> slim(BuiltImage.Builder image, String... keep) throws IOException {
        StepOptions options = new StepOptions(new TreeMap<>(Map.of("keep", List.of(keep))));
        BuiltImage built = image.build().keeping(new EntryPointWalk(List.of()));
        return new SlimStep()
                .plan(built, options).stream()
                        .map(Proposal::changes)
                        .flatMap(List::stream)
                        .toList();
    }

    @Test
    void removesWhatNothingReaches() throws IOException {
        assertThat(slim(image().entrypoint("/bin/app")))
                .containsExactly(
                        new Change.Remove("bin/sh"),
                        new Change.Remove("srv/data"),
                        new Change.Remove("usr/share/doc"));
    }

    @Test
    void keepsWhatIsAskedFor() throws IOException {
        assertThat(slim(image().entrypoint("/bin/app"), "/srv/data/one", "/bin/sh"))
                .containsExactly(new Change.Remove("usr/share/doc"));
    }

    @Test
    void refusesAnImageWithoutAnEntryPoint() {
        assertThatThrownBy(() -> slim(image()))
                .isInstanceOf(HardenException.class)
                .hasMessageContaining("neither ENTRYPOINT nor CMD");
    }
}
