package dev.lazaret.harden.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.SortedSet;
import java.util.TreeSet;

/** Writes a seccomp profile (Docker documentation, "Seccomp security profiles for Docker"). */
final class SeccompProfile {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Every flag of clone(2) that makes a namespace. */
    private static final long NAMESPACES = 0x7E02_0000L;

    private static final int NO_SUCH_CALL = 38;

    private SeccompProfile() {}

    /** A profile that allows these calls and answers EPERM to all others. */
    static String json(SortedSet<String> calls) {
        ObjectNode root = JSON.createObjectNode();
        root.put("defaultAction", "SCMP_ACT_ERRNO").put("defaultErrnoRet", 1);
        ArrayNode architectures = root.putArray("archMap");
        architecture(architectures, "SCMP_ARCH_X86_64", "SCMP_ARCH_X86", "SCMP_ARCH_X32");
        architecture(architectures, "SCMP_ARCH_AARCH64", "SCMP_ARCH_ARM");
        ArrayNode rules = root.putArray("syscalls");
        SortedSet<String> plain = new TreeSet<>(calls);
        boolean clones = plain.remove("clone");
        plain.remove("clone3");
        ArrayNode names = rules.addObject().putArray("names");
        plain.forEach(names::add);
        rule(rules.get(0), "SCMP_ACT_ALLOW");
        if (clones) {
            withoutNamespaces(rules.addObject());
        }
        ObjectNode unknown = rules.addObject();
        unknown.putArray("names").add("clone3");
        rule(unknown, "SCMP_ACT_ERRNO");
        unknown.put("errnoRet", NO_SUCH_CALL);
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory can be written", e);
        }
    }

    private static void rule(com.fasterxml.jackson.databind.JsonNode rule, String action) {
        ((ObjectNode) rule).put("action", action);
    }

    private static void withoutNamespaces(ObjectNode rule) {
        rule.putArray("names").add("clone");
        rule(rule, "SCMP_ACT_ALLOW");
        rule.putArray("args")
                .addObject()
                .put("index", 0)
                .put("value", NAMESPACES)
                .put("valueTwo", 0)
                .put("op", "SCMP_CMP_MASKED_EQ");
    }

    private static void architecture(ArrayNode map, String name, String... others) {
        ArrayNode sub = map.addObject().put("architecture", name).putArray("subArchitectures");
        for (String other : others) {
            sub.add(other);
        }
    }
}
