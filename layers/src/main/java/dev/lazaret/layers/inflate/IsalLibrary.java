package dev.lazaret.layers.inflate;

import dev.lazaret.base.MalformedException;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Intel's isa-l, where it is installed (Debian: libisal2): inflates twice as fast as the JDK. Every
 * trouble on the way to it means that it is not there.
 */
final class IsalLibrary {

    /** {@code isal_inflate(struct inflate_state *)}. */
    private final MethodHandle inflate;

    /** {@code isal_inflate_init(struct inflate_state *)}. */
    private final MethodHandle init;

    private static volatile boolean loaded;

    private IsalLibrary(MethodHandle inflate, MethodHandle init) {
        this.inflate = inflate;
        this.init = init;
    }

    /** The library, null when it cannot be used here. Loaded at the first call. */
    static @Nullable IsalLibrary loaded() {
        return Loaded.LIBRARY;
    }

    /** Whether it was asked for already, so that asking again costs nothing. */
    static boolean isLoaded() {
        return loaded;
    }

    private static final class Loaded {
        static final @Nullable IsalLibrary LIBRARY = load();
    }

    @SuppressWarnings("restricted") // calling C is what this class is for
    private static @Nullable IsalLibrary load() {
        if (ByteOrder.nativeOrder() != ByteOrder.LITTLE_ENDIAN
                || ValueLayout.ADDRESS.byteSize() != 8
                || Boolean.getBoolean("lazaret.isal.off")) {
            return null;
        }
        loaded = true;
        try {
            SymbolLookup symbols = SymbolLookup.libraryLookup("libisal.so.2", Arena.global());
            Linker linker = Linker.nativeLinker();
            IsalLibrary library =
                    new IsalLibrary(
                            linker.downcallHandle(
                                    symbols.findOrThrow("isal_inflate"),
                                    FunctionDescriptor.of(
                                            ValueLayout.JAVA_INT, ValueLayout.ADDRESS)),
                            linker.downcallHandle(
                                    symbols.findOrThrow("isal_inflate_init"),
                                    FunctionDescriptor.ofVoid(ValueLayout.ADDRESS)));
            return library.works() ? library : null;
        } catch (RuntimeException | LinkageError e) {
            return null; // not installed, or native access is not granted: the JDK inflates then
        }
    }

    int inflate(MemorySegment state) {
        try {
            return (int) inflate.invokeExact(state);
        } catch (Throwable e) {
            throw new IllegalStateException("isal_inflate cannot be called", e);
        }
    }

    void init(MemorySegment state) {
        try {
            init.invokeExact(state);
        } catch (Throwable e) {
            throw new IllegalStateException("isal_inflate_init cannot be called", e);
        }
    }

    /** Inflates a known stream, so that another layout of the state is noticed. */
    private boolean works() {
        byte[] stored = {1, 3, 0, (byte) 0xFC, (byte) 0xFF, 'a', 'b', 'c', 9, 9};
        byte[] out = new byte[16];
        try (IsalInflation inflation = new IsalInflation(this)) {
            inflation.feed(stored, 0, stored.length);
            int n = inflation.inflate(out, 0, out.length);
            return n == 3
                    && Arrays.equals(out, 0, 3, new byte[] {'a', 'b', 'c'}, 0, 3)
                    && inflation.finished()
                    && inflation.unread() == 2;
        } catch (MalformedException e) {
            return false;
        }
    }
}
