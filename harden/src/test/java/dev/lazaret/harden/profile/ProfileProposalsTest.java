package dev.lazaret.harden.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lazaret.harden.BuiltImage;
import dev.lazaret.harden.reach.EntryPointWalk;
import dev.lazaret.harden.reach.TinyElf;
import dev.lazaret.testkit.Tools;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ProfileProposalsTest {

    private static final String LOADER = "lib64/ld-linux-x86-64.so.2";

    private static Profiles propose(TinyElf program) throws IOException {
        BuiltImage.Builder image =
                BuiltImage.builder()
                        .program(LOADER, TinyElf.library("ld-linux-x86-64.so.2").build())
                        .program("bin/app", program.build())
                        .file("etc/app[1].conf", "")
                        .entrypoint("/bin/app", "/etc/app[1].conf");
        return ProfileProposals.of(image.build().keeping(new EntryPointWalk(List.of())), "app");
    }

    private static List<String> allowed(Profiles profiles) throws IOException {
        JsonNode root = new ObjectMapper().readTree(profiles.seccomp());
        List<String> names = new ArrayList<>();
        for (JsonNode rule : root.path("syscalls")) {
            if (rule.path("action").textValue().equals("SCMP_ACT_ALLOW")) {
                rule.path("names").forEach(name -> names.add(name.textValue()));
            }
        }
        return names;
    }

    @Test
    void allowsWhatTheProgramAndItsFunctionsCall() throws IOException {
        // mov eax, 41; syscall; xor eax, eax; syscall
        TinyElf program =
                TinyElf.program()
                        .imports("listen", "opendir", "strlen")
                        .code(0xB8, 41, 0, 0, 0, 0x0F, 0x05, 0x31, 0xC0, 0x0F, 0x05);

        Profiles profiles = propose(program);

        assertThat(profiles.estimated()).isTrue();
        assertThat(allowed(profiles))
                .contains("socket", "read", "listen", "execve", "getdents64")
                .doesNotContain("ptrace", "bind", "mount");
        assertThat(profiles.notes().getFirst()).contains("static estimate");
    }

    @Test
    void proposesTheDefaultWhereANumberIsComputed() throws IOException {
        // mov eax, edi; syscall
        Profiles profiles = propose(TinyElf.program().code(0x89, 0xF8, 0x0F, 0x05));

        assertThat(profiles.estimated()).isFalse();
        assertThat(allowed(profiles)).contains("ptrace", "bind").doesNotContain("mount", "bpf");
        assertThat(profiles.notes())
                .contains("bin/app makes system calls whose numbers are not seen, in 1 places");
    }

    @Test
    void takesBytesInsideOfInstructionsForNoCall() throws IOException {
        // call +0x50F; lea rsi, [rip+0x50F]; push 0x50F
        Profiles profiles =
                propose(
                        TinyElf.program()
                                .code(
                                        0x90, 0x90, 0xE8, 0x0F, 0x05, 0, 0, 0x48, 0x8D, 0x35, 0x0F,
                                        0x05, 0, 0, 0x68, 0x0F, 0x05, 0, 0));

        assertThat(profiles.estimated()).isTrue();
    }

    @Test
    void takesDataAmongCodeForNoCall() throws IOException {
        // 0F 05, and then what no compiler writes after a call: shl ecx, 0x10
        Profiles profiles = propose(TinyElf.program().code(0x90, 0x0F, 0x05, 0xC1, 0xE1, 0x10));

        assertThat(profiles.estimated()).isTrue();
    }

    @Test
    void readsANumberThatFillsTheWholeRegister() throws IOException {
        // mov rax, 15; syscall
        TinyElf program =
                TinyElf.program().code(0x48, 0xC7, 0xC0, 15, 0, 0, 0, 0x0F, 0x05, 0xC3, 0);

        Profiles profiles = propose(program);

        assertThat(profiles.estimated()).isTrue();
        assertThat(allowed(profiles)).contains("rt_sigreturn");
    }

    @Test
    void takesNoNumberFromBeforeAnotherCall() throws IOException {
        // mov eax, 165 (mount); call -10; syscall; ret
        Profiles profiles =
                propose(
                        TinyElf.program()
                                .code(
                                        0xB8, 165, 0, 0, 0, 0xE8, 0xF6, 0xFF, 0xFF, 0xFF, 0x0F,
                                        0x05, 0xC3, 0));

        assertThat(profiles.estimated()).isFalse();
    }

    @Test
    void readsCodeForArm() throws IOException {
        // mov x8, #198 (socket); svc #0
        CodeCalls calls =
                ArmCalls.find(
                        new byte[] {
                            (byte) 0xC8, 0x18, (byte) 0x80, (byte) 0xD2, 1, 0, 0, (byte) 0xD4
                        });

        assertThat(calls.names()).containsExactly("socket");
        assertThat(calls.open()).isZero();
    }

    @Test
    void escapesPatternsInAppArmorPaths() throws IOException {
        Profiles profiles = propose(TinyElf.program());

        assertThat(profiles.appArmor())
                .contains("\"/bin/app\" mrix,")
                .contains("\"/etc/app\\[1\\].conf\" r,")
                .doesNotContain("capability");
    }

    @Test
    void writesAProfileTheParserOfAppArmorTakes(@TempDir Path directory) throws Exception {
        Tools.require("apparmor_parser");
        Path file = directory.resolve("profile");
        Files.writeString(file, propose(TinyElf.program()).appArmor());

        Tools.run(List.of("apparmor_parser", "-Q", "-K", "-T", file.toString()));
    }

    @Test
    void knowsNoCallThatTheTableDoesNotKnow() {
        assertThat(Wrappers.ofStart()).allMatch(SyscallTable.get()::isName);
        assertThat(
                        Tables.lines("wrappers.txt").stream()
                                .map(line -> line.substring(line.indexOf(": ") + 2))
                                .flatMap(calls -> List.of(calls.split(" ", -1)).stream())
                                .filter(call -> !call.equals("-")))
                .allMatch(SyscallTable.get()::isName);
    }
}
