package dev.lazaret.oci.rootfs;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The extended attribute that grants a program capabilities (capabilities(7)). The JDK reads the
 * {@code user} namespace only, so libc's {@code lgetxattr} is asked.
 */
final class FileCapabilities {

    static final String ATTRIBUTE = "security.capability";

    /** A version 3 value has 24 bytes. */
    private static final int VALUE_MAX = 64;

    private static final @Nullable MethodHandle LGETXATTR = lookup();

    /** Whether capabilities can be read on this platform. */
    static boolean isAvailable() {
        return LGETXATTR != null;
    }

    /** The raw value; empty when the file has none or it cannot be read. */
    Optional<byte[]> of(Path path) {
        MethodHandle lgetxattr = LGETXATTR;
        if (lgetxattr == null) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value = arena.allocate(VALUE_MAX);
            long length =
                    (long)
                            lgetxattr.invokeExact(
                                    arena.allocateFrom(path.toString()),
                                    arena.allocateFrom(ATTRIBUTE),
                                    value,
                                    (long) VALUE_MAX);
            return length <= 0
                    ? Optional.empty()
                    : Optional.of(value.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("lgetxattr declares no exception", e);
        }
    }

    /** Null where there is no such function or native access is denied. */
    @SuppressWarnings("restricted") // the signature above is that of xattr(7)'s lgetxattr
    private static @Nullable MethodHandle lookup() {
        try {
            Linker linker = Linker.nativeLinker();
            return linker.defaultLookup()
                    .find("lgetxattr")
                    .map(address ->
                            linker.downcallHandle(
                                    address,
                                    FunctionDescriptor.of(
                                            ValueLayout.JAVA_LONG,
                                            ValueLayout.ADDRESS,
                                            ValueLayout.ADDRESS,
                                            ValueLayout.ADDRESS,
                                            ValueLayout.JAVA_LONG)))
                    .orElse(null);
        } catch (UnsupportedOperationException | IllegalCallerException e) {
            return null;
        }
    }
}
