package dev.lazaret.inspect.files;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Reads {@code security.capability} (struct vfs_cap_data of linux/capability.h): a little-endian
 * revision, then permitted and inheritable sets of 32 bits each, low half first.
 */
final class FileCapabilities {

    private static final List<String> NAMES =
            List.of(
                    "cap_chown",
                    "cap_dac_override",
                    "cap_dac_read_search",
                    "cap_fowner",
                    "cap_fsetid",
                    "cap_kill",
                    "cap_setgid",
                    "cap_setuid",
                    "cap_setpcap",
                    "cap_linux_immutable",
                    "cap_net_bind_service",
                    "cap_net_broadcast",
                    "cap_net_admin",
                    "cap_net_raw",
                    "cap_ipc_lock",
                    "cap_ipc_owner",
                    "cap_sys_module",
                    "cap_sys_rawio",
                    "cap_sys_chroot",
                    "cap_sys_ptrace",
                    "cap_sys_pacct",
                    "cap_sys_admin",
                    "cap_sys_boot",
                    "cap_sys_nice",
                    "cap_sys_resource",
                    "cap_sys_time",
                    "cap_sys_tty_config",
                    "cap_mknod",
                    "cap_lease",
                    "cap_audit_write",
                    "cap_audit_control",
                    "cap_setfcap",
                    "cap_mac_override",
                    "cap_mac_admin",
                    "cap_syslog",
                    "cap_wake_alarm",
                    "cap_block_suspend",
                    "cap_audit_read",
                    "cap_perfmon",
                    "cap_bpf",
                    "cap_checkpoint_restore");

    /** Whoever has one of these can get the rest. */
    private static final Set<String> ROOT =
            Set.of(
                    "cap_dac_override",
                    "cap_dac_read_search",
                    "cap_setuid",
                    "cap_setgid",
                    "cap_setfcap",
                    "cap_sys_admin",
                    "cap_sys_module",
                    "cap_sys_ptrace",
                    "cap_sys_rawio",
                    "cap_chown",
                    "cap_fowner",
                    "cap_bpf",
                    "cap_mac_admin");

    private static final int BITS = 32;

    private FileCapabilities() {}

    /** Names of the permitted and inheritable capabilities; the raw value when it is no such. */
    static List<String> names(String hex) {
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            return List.of("unreadable capabilities");
        }
        if (bytes.length < 12) {
            return List.of("unreadable capabilities");
        }
        List<String> names = new ArrayList<>();
        int sets = bytes.length >= 20 ? 2 : 1;
        for (int set = 0; set < sets; set++) {
            int bits = word(bytes, 4 + 8 * set) | word(bytes, 8 + 8 * set);
            for (int bit = 0; bit < BITS; bit++) {
                int number = set * BITS + bit;
                if ((bits & (1 << bit)) != 0) {
                    names.add(number < NAMES.size() ? NAMES.get(number) : "cap_" + number);
                }
            }
        }
        return names.isEmpty() ? List.of("no capability") : List.copyOf(names);
    }

    static boolean givesRoot(String name) {
        return ROOT.contains(name);
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF)
                | ((bytes[at + 1] & 0xFF) << 8)
                | ((bytes[at + 2] & 0xFF) << 16)
                | ((bytes[at + 3] & 0xFF) << 24);
    }
}
