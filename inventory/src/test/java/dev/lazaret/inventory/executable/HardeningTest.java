package dev.lazaret.inventory.executable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.ExecutableTraits;
import dev.lazaret.base.ExecutableTraits.Relro;
import dev.lazaret.base.MalformedException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

class HardeningTest {

    private static final String STRINGS = "\0libc.so.6\0__stack_chk_fail\0libz.so.1\0";
    private static final long NEEDED = 1;
    private static final long SONAME = 14;
    private static final long BIND_NOW = 24;
    private static final long FLAGS_1 = 0x6ffffffb;

    private static @Nullable ExecutableTraits maybe(ElfBuilder builder) throws MalformedException {
        return Hardening.of(Executables.read(MemorySegment.ofArray(builder.build())).getFirst());
    }

    private static ExecutableTraits of(ElfBuilder builder) throws MalformedException {
        return Objects.requireNonNull(maybe(builder));
    }

    private static ElfBuilder program(ElfBuilder builder) {
        return builder.segment(
                ElfFile.INTERPRETER,
                4,
                "/lib64/ld-linux-x86-64.so.2\0".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void seesFullHardeningOfPositionIndependentProgram() throws MalformedException {
        for (ElfBuilder builder : new ElfBuilder[] {ElfBuilder.elf64(), ElfBuilder.elf32Big()}) {
            ExecutableTraits traits =
                    of(
                            program(builder)
                                    .segment(ElfFile.GNU_RELRO, 4, new byte[4])
                                    .segment(ElfFile.GNU_STACK, 6, new byte[0])
                                    .dynamic(
                                            new long[] {NEEDED, 1, NEEDED, 28, BIND_NOW, 0},
                                            STRINGS));
            assertThat(traits.pie()).isTrue();
            assertThat(traits.relro()).isEqualTo(Relro.FULL);
            assertThat(traits.nx()).isTrue();
            assertThat(traits.canary()).isTrue();
            assertThat(traits.stripped()).isTrue();
            assertThat(traits.interpreter()).isEqualTo("/lib64/ld-linux-x86-64.so.2");
            assertThat(traits.needed()).containsExactly("libc.so.6", "libz.so.1");
        }
    }

    @Test
    void seesNoHardeningOfPlainStaticProgram() throws MalformedException {
        ExecutableTraits traits =
                of(
                        ElfBuilder.elf64()
                                .type(ElfFile.EXEC)
                                .segment(ElfFile.LOAD, 5, new byte[16])
                                .section(".symtab", "s"));
        assertThat(traits.pie()).isFalse();
        assertThat(traits.relro()).isEqualTo(Relro.NONE);
        assertThat(traits.nx()).isFalse();
        assertThat(traits.canary()).isFalse();
        assertThat(traits.stripped()).isFalse();
        assertThat(traits.interpreter()).isEmpty();
        assertThat(traits.needed()).isEmpty();
    }

    @Test
    void callsRelroPartialWhenBindingIsLazy() throws MalformedException {
        ElfBuilder lazy =
                program(ElfBuilder.elf64())
                        .segment(ElfFile.GNU_RELRO, 4, new byte[4])
                        .dynamic(new long[] {NEEDED, 1}, STRINGS);
        assertThat(of(lazy).relro()).isEqualTo(Relro.PARTIAL);
    }

    @Test
    void callsExecutableStackWhatItIs() throws MalformedException {
        ElfBuilder builder = program(ElfBuilder.elf64()).segment(ElfFile.GNU_STACK, 7, new byte[0]);
        assertThat(of(builder).nx()).isFalse();
    }

    @Test
    void findsCanaryOfStaticProgramInItsSymbolNames() throws MalformedException {
        ElfBuilder builder =
                ElfBuilder.elf64()
                        .type(ElfFile.EXEC)
                        .section(".symtab", "s")
                        .section(".strtab", "\0main\0__stack_chk_guard\0");
        assertThat(of(builder).canary()).isTrue();
    }

    @Test
    void saysNothingOfLibraries() throws MalformedException {
        assertThat(maybe(ElfBuilder.elf64().dynamic(new long[] {SONAME, 1}, STRINGS))).isNull();
        assertThat(maybe(program(ElfBuilder.elf64()).dynamic(new long[] {SONAME, 1}, STRINGS)))
                .as("libc has an interpreter and is still a library")
                .isNull();
    }

    @Test
    void knowsStaticPositionIndependentProgramsByTheirFlag() throws MalformedException {
        assertThat(of(ElfBuilder.elf64().dynamic(new long[] {FLAGS_1, 0x08000001L}, STRINGS)).pie())
                .isTrue();
    }

    @Test
    void refusesNamesOutsideTheStringTable() {
        ElfBuilder builder =
                program(ElfBuilder.elf64()).dynamic(new long[] {NEEDED, 1L << 60}, STRINGS);
        assertThatThrownBy(() -> of(builder)).isInstanceOf(MalformedException.class);
    }
}
