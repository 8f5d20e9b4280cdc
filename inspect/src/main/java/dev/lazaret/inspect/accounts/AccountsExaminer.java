package dev.lazaret.inspect.accounts;

import dev.lazaret.base.AccountIds;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Location;
import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.inspect.rule.FindingList;
import dev.lazaret.inspect.rule.TextLines;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code etc/passwd}, {@code etc/group} and {@code etc/shadow} with their backups, and {@code
 * gshadow}. Each file is judged by itself, as one layer writes it whole.
 */
public final class AccountsExaminer implements Examiner {

    private static final Set<String> GROUP = Set.of("etc/group", "etc/group-");
    private static final Set<String> SHADOW = Set.of("etc/shadow", "etc/shadow-");

    private static final int PASSWORD = 1;
    private static final int ID = 2;
    private static final int SHELL = 6;

    @Override
    public String id() {
        return "inspect/accounts";
    }

    @Override
    public Selection selection() {
        return Selection.fileNames("passwd", "passwd-", "group", "group-", "shadow", "shadow-");
    }

    @Override
    public boolean accepts(FileEntry file) {
        return file.directory().equals("etc");
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        List<AccountLine> accounts = AccountLine.parse(TextLines.of(file, content, facts));
        Said said = new Said(file.path(), facts);
        for (AccountLine account : accounts) {
            if (file.path().equals("etc/passwd")) { // nobody logs in by its backup
                user(account, said);
            }
            if (!GROUP.contains(file.path())) {
                password(account, SHADOW.contains(file.path()), said);
            }
        }
        if (!SHADOW.contains(file.path())) {
            duplicates(accounts, said);
        }
        if (file.path().equals("etc/passwd") || file.path().equals("etc/group")) {
            facts.add(ids(file.fileName(), accounts));
        }
        said.end();
    }

    private static void user(AccountLine user, Said said) {
        long id = user.id(ID);
        String shell = user.cell(SHELL);
        if (id == 0 && !user.name().equals("root")) {
            said.add(
                    AccountRules.SECOND_ROOT, user, "user '" + user.name() + "' has the user id 0");
        }
        if (id > 0 && id < 1000 && LoginShells.isOne(shell)) {
            said.add(
                    AccountRules.SERVICE_LOGIN_SHELL,
                    user,
                    "user '" + user.name() + "' (" + id + ") has the shell " + shell);
        }
    }

    /** Never shows the hash. */
    private static void password(AccountLine account, boolean shadow, Said said) {
        String stored = account.cell(PASSWORD);
        if (stored.isEmpty()) {
            said.add(
                    AccountRules.EMPTY_PASSWORD,
                    account,
                    "account '" + account.name() + "' needs no password");
            return;
        }
        PasswordHash hash = PasswordHash.of(stored);
        if (hash == null || (!shadow && stored.equals("x"))) {
            return;
        }
        said.add(
                hash.weak() ? AccountRules.WEAK_PASSWORD_HASH : AccountRules.STORED_PASSWORD,
                account,
                "account '" + account.name() + "' has a " + hash.scheme() + " hash");
    }

    private static void duplicates(List<AccountLine> accounts, Said said) {
        Map<Long, String> ids = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (AccountLine account : accounts) {
            long id = account.id(ID);
            String other = id < 0 ? null : ids.putIfAbsent(id, account.name());
            if (other != null) {
                said.add(
                        AccountRules.DUPLICATE_ID,
                        account,
                        "'" + other + "' and '" + account.name() + "' share the id " + id);
            }
            if (names.putIfAbsent(account.name(), account.name()) != null) {
                said.add(
                        AccountRules.DUPLICATE_ID,
                        account,
                        "the name '" + account.name() + "' stands there twice");
            }
        }
    }

    private static AccountIds ids(String database, List<AccountLine> accounts) {
        List<String> names = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        for (AccountLine account : accounts) {
            if (account.id(ID) >= 0) {
                names.add(account.name());
                ids.add(account.id(ID));
            }
        }
        return new AccountIds(database, names, ids);
    }

    /** What was said of one file; a hostile file gets a bounded number of findings. */
    private static final class Said {
        private static final int FINDINGS_MAX = 100;

        private final String path;
        private final FactSink facts;
        private int count;

        Said(String path, FactSink facts) {
            this.path = path;
            this.facts = facts;
        }

        void add(Rule rule, AccountLine account, String evidence) {
            if (count++ < FINDINGS_MAX) {
                Severity severity = path.endsWith("-") ? Severity.LOW : rule.severity();
                facts.add(
                        FindingList.fileFinding(
                                rule,
                                severity,
                                new Location(null, path, account.number()),
                                evidence));
            }
        }

        void end() {
            if (count > FINDINGS_MAX) {
                facts.gap(
                        Gap.Kind.LIMIT,
                        path,
                        "of " + count + " findings in this file " + FINDINGS_MAX + " are listed");
            }
        }
    }
}
