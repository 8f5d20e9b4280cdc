package dev.lazaret.inspect.files;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.InspectedImage;
import dev.lazaret.inspect.rule.TreeRule;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.tar.EntryType;

import java.util.List;
import java.util.Set;

/** A file whose purpose is to hold passwords or keys. */
public final class PasswordFile implements TreeRule {

    public static final Rule RULE =
            new Rule(
                    "image/password-file",
                    List.of("CIS-DI-0010", "CIS-4.10", "CWE-538"),
                    Severity.MEDIUM,
                    "A password file is in the image",
                    "Mount it at run time as a secret; remove it from the layer that brought it.");

    private static final Set<String> NAMES =
            Set.of(
                    ".htpasswd",
                    ".pgpass",
                    ".netrc",
                    "_netrc",
                    ".my.cnf",
                    ".git-credentials",
                    "krb5.keytab",
                    "secring.gpg",
                    ".vault-token",
                    ".dockercfg",
                    "htpasswd",
                    "tomcat-users.xml",
                    "master.key",
                    "master.passwd",
                    ".s3cfg",
                    ".boto",
                    ".cifscreds");

    private static final List<String> SUFFIXES =
            List.of(".keytab", ".kdbx", ".kdb", ".keychain", ".agilekeychain", ".psafe3", ".ovpn");

    private static boolean isOne(FileEntry file) {
        String name = file.fileName();
        if (NAMES.contains(name)) {
            return true;
        }
        for (String suffix : SUFFIXES) { // of every file: no stream
            if (name.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Visitor start(InspectedImage image, FindingList to) {
        return node -> {
            FileEntry file = node.entry();
            // the program htpasswd is none
            boolean data = file.type() == EntryType.FILE && !file.executable();
            if (data && file.size() > 0 && isOne(file)) {
                to.file(image.place(node), file.size() + " bytes, " + Privileged.mode(file));
            }
        };
    }
}
