package dev.lazaret.oci.rootfs;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
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

    /** Linux's errno(3) of a file that has no such attribute. */
    private static final int ENODATA = 61;

    /** Linux's errno(3) of a file system that keeps no attributes. */
    private static final int EOPNOTSUPP = 95;

    private static final String ERRNO = "errno";
    private static final long ERRNO_OFFSET =
            Linker.Option.captureStateLayout()
                    .byteOffset(MemoryLayout.PathElement.groupElement(ERRNO));
    private static final @Nullable MethodHandle LGETXATTR = lookup();

    private final byte[] root;

    FileCapabilities(Path root) {
        this.root = PathBytes.of(root);
    }

    /** Whether capabilities can be read on this platform. */
    static boolean isAvailable() {
        return LGETXATTR != null;
    }

    /**
     * The raw value; empty when the file has none, its file system keeps none or the platform has
     * no way to ask.
     *
     * @param path below the root
     * @throws IOException if the system does not tell
     */
    Optional<byte[]> of(Path path) throws IOException {
        MethodHandle lgetxattr = LGETXATTR;
        if (lgetxattr == null) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment errno = arena.allocate(Linker.Option.captureStateLayout());
            MemorySegment value = arena.allocate(VALUE_MAX);
            long length =
                    call(
                            lgetxattr,
                            errno,
                            absolute(path, arena),
                            arena.allocateFrom(ATTRIBUTE),
                            value);
            if (length < 0) {
                requireNone(errno);
            }
            return length <= 0
                    ? Optional.empty()
                    : Optional.of(value.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE));
        }
    }

    /** Root, slash, path and the NUL that ends a string of C. */
    private MemorySegment absolute(Path path, Arena arena) {
        byte[] below = PathBytes.of(path);
        MemorySegment absolute = arena.allocate(root.length + below.length + 2L);
        MemorySegment.copy(root, 0, absolute, ValueLayout.JAVA_BYTE, 0, root.length);
        absolute.set(ValueLayout.JAVA_BYTE, root.length, (byte) '/');
        MemorySegment.copy(
                below, 0, absolute, ValueLayout.JAVA_BYTE, root.length + 1L, below.length);
        return absolute;
    }

    private static long call(
            MethodHandle lgetxattr,
            MemorySegment errno,
            MemorySegment path,
            MemorySegment name,
            MemorySegment value) {
        try {
            return (long) lgetxattr.invokeExact(errno, path, name, value, value.byteSize());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("lgetxattr declares no exception", e);
        }
    }

    private static void requireNone(MemorySegment state) throws IOException {
        int error = state.get(ValueLayout.JAVA_INT, ERRNO_OFFSET);
        if (error != ENODATA && error != EOPNOTSUPP) {
            throw new IOException("lgetxattr answers error number " + error + " of errno(3)");
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
                                            ValueLayout.JAVA_LONG),
                                    Linker.Option.captureCallState(ERRNO)))
                    .orElse(null);
        } catch (UnsupportedOperationException | IllegalCallerException e) {
            return null;
        }
    }
}
