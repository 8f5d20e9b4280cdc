package dev.lazaret.inspect.accounts;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** The rules that {@link AccountsExaminer} holds account databases against. */
public final class AccountRules {

    public static final Rule EMPTY_PASSWORD =
            new Rule(
                    "image/empty-password",
                    List.of("DKL-LI-0001", "CWE-258"),
                    Severity.HIGH,
                    "An account has an empty password",
                    "Lock the account: passwd -l NAME, or put * into its password cell.");

    public static final Rule WEAK_PASSWORD_HASH =
            new Rule(
                    "image/weak-password-hash",
                    List.of("CWE-328", "CWE-916"),
                    Severity.HIGH,
                    "A password is stored as a weak hash",
                    "Remove the password; where one is needed, hash with yescrypt and mount it at run time.");

    public static final Rule STORED_PASSWORD =
            new Rule(
                    "image/stored-password",
                    List.of("CIS-DI-0010", "CWE-522"),
                    Severity.MEDIUM,
                    "The image carries an account's password hash",
                    "Lock the account; everybody who can pull the image can try passwords against the hash.");

    public static final Rule DUPLICATE_ID =
            new Rule(
                    "image/duplicate-id",
                    List.of("DKL-LI-0002", "CWE-694"),
                    Severity.MEDIUM,
                    "Two accounts share a name or number",
                    "Give every user and group a name and number of its own.");

    public static final Rule SECOND_ROOT =
            new Rule(
                    "image/second-root",
                    List.of("CWE-250"),
                    Severity.HIGH,
                    "A user other than root has the user id 0",
                    "Remove the user or give it another id.");

    public static final Rule SERVICE_LOGIN_SHELL =
            new Rule(
                    "image/service-login-shell",
                    List.of("CWE-269"),
                    Severity.LOW,
                    "A service user has a login shell",
                    "Set the shell to /usr/sbin/nologin.");

    private AccountRules() {}

    public static List<Rule> all() {
        return List.of(
                EMPTY_PASSWORD,
                WEAK_PASSWORD_HASH,
                STORED_PASSWORD,
                DUPLICATE_ID,
                SECOND_ROOT,
                SERVICE_LOGIN_SHELL);
    }
}
