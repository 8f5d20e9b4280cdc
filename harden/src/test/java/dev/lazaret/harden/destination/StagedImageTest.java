package dev.lazaret.harden.destination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.Limits;
import dev.lazaret.harden.HardenException;
import dev.lazaret.oci.Environment;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.Platform;
import dev.lazaret.oci.registry.PushProgress;
import dev.lazaret.oci.write.LayerFormat;
import dev.lazaret.oci.write.NewImage;
import dev.lazaret.oci.write.WrittenImage;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class StagedImageTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"docker-archive:", "oci-archive:", "oci:"})
    void anImageIsInItsPlaceWhenItIsPublishedAndNotBefore(String form) throws Exception {
        DiskDestination place = place(form);
        try (StagedImage staged = place.stage(folder)) {
            WrittenImage written = write(staged);
            assertThat(staged.draft().path()).exists();
            assertThat(place.path()).doesNotExist();
            publish(staged, written);
        }
        assertThat(folder.toFile().list()).containsExactly("out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker-archive:", "oci-archive:", "oci:"})
    void whatIsNotPublishedLeavesNothing(String form) throws Exception {
        DiskDestination place = place(form);
        try (StagedImage staged = place.stage(folder)) {
            write(staged);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker-archive:", "oci-archive:"})
    void aFileThatMayGiveWayStaysUntilThen(String form) throws Exception {
        DiskDestination place = place(form);
        Files.writeString(place.path(), "the old image");
        try (StagedImage staged = place.stage(folder)) {
            WrittenImage written = write(staged);
            assertThat(place.path()).hasContent("the old image");
            publish(staged, written);
        }
        assertThat(Files.size(place.path())).isGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker-archive:", "oci-archive:", "oci:"})
    void aDirectoryThatCameMeanwhileIsNotReplaced(String form) throws Exception {
        DiskDestination place = place(form);
        place.requireFree(true);
        Files.createDirectories(place.path().resolve("work"));
        assertThatThrownBy(() -> place.requireFree(true))
                .isInstanceOf(HardenException.class)
                .hasMessageContaining("holds something");
        try (StagedImage staged = place.stage(folder)) {
            WrittenImage written = write(staged);
            assertThatThrownBy(() -> publish(staged, written)).isInstanceOf(IOException.class);
        }
        assertThat(place.path().resolve("work")).isDirectory();
        assertThat(folder.toFile().list()).containsExactly("out");
    }

    private DiskDestination place(String form) throws Exception {
        return (DiskDestination) Destination.parse(form + folder.resolve("out") + ":app:1");
    }

    private static WrittenImage write(StagedImage staged) throws IOException {
        ImageConfig config = ImageConfig.none(Platform.parse("linux/amd64"));
        NewImage image = new NewImage("app:1", config, "", List.of());
        return staged.draft().write(image, LayerFormat.gzip(6), Limits.DEFAULT);
    }

    private void publish(StagedImage staged, WrittenImage written) throws IOException {
        staged.publish(
                written,
                OpenOptions.of(Environment.empty(), folder),
                Optional.empty(),
                PushProgress.NONE);
    }
}
