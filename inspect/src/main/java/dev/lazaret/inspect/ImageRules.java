package dev.lazaret.inspect;

import dev.lazaret.base.Rule;
import dev.lazaret.inspect.accounts.AccountRules;
import dev.lazaret.inspect.certificates.CertificateExpired;
import dev.lazaret.inspect.certificates.CertificateExpiring;
import dev.lazaret.inspect.certificates.KeyFileRules;
import dev.lazaret.inspect.certificates.WeakCertificate;
import dev.lazaret.inspect.config.AddedUrl;
import dev.lazaret.inspect.config.CommandRules;
import dev.lazaret.inspect.config.DangerousPort;
import dev.lazaret.inspect.config.LatestTag;
import dev.lazaret.inspect.config.MissingLabels;
import dev.lazaret.inspect.config.MutableBase;
import dev.lazaret.inspect.config.NamedUser;
import dev.lazaret.inspect.config.NoHealthcheck;
import dev.lazaret.inspect.config.PlatformMismatch;
import dev.lazaret.inspect.config.PrivilegedPort;
import dev.lazaret.inspect.config.RootUser;
import dev.lazaret.inspect.config.ShellEntrypoint;
import dev.lazaret.inspect.config.SshPort;
import dev.lazaret.inspect.config.Stale;
import dev.lazaret.inspect.config.StaleBase;
import dev.lazaret.inspect.config.SystemVolume;
import dev.lazaret.inspect.config.TlsCheckDisabled;
import dev.lazaret.inspect.config.UnknownUser;
import dev.lazaret.inspect.files.AlteredPackageFile;
import dev.lazaret.inspect.files.BuildFile;
import dev.lazaret.inspect.files.CapableFile;
import dev.lazaret.inspect.files.DeviceNode;
import dev.lazaret.inspect.files.PasswordFile;
import dev.lazaret.inspect.files.PrivilegeBit;
import dev.lazaret.inspect.files.ReplacedPackageFile;
import dev.lazaret.inspect.files.TemporaryExecutable;
import dev.lazaret.inspect.files.UnownedFile;
import dev.lazaret.inspect.files.UnpackagedExecutable;
import dev.lazaret.inspect.files.WorldWritableDirectory;
import dev.lazaret.inspect.files.WorldWritableFile;
import dev.lazaret.inspect.malware.MalwareRules;
import dev.lazaret.inspect.rule.ImageRule;
import dev.lazaret.inspect.rule.TreeRule;
import dev.lazaret.inspect.sources.SourceRules;
import dev.lazaret.inspect.support.SupportRules;
import dev.lazaret.inspect.surface.BallastRules;
import dev.lazaret.inspect.surface.ToolRules;

import java.util.ArrayList;
import java.util.List;

/** Every rule of this room about images but secrets, in the order of their groups. */
public final class ImageRules {

    private ImageRules() {}

    /** What all rules are; also those that examiners hold single files against. */
    public static List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        configuration().forEach(rule -> rules.add(rule.rule()));
        content().forEach(rule -> rules.add(rule.rule()));
        tree().forEach(rule -> rules.add(rule.rule()));
        rules.addAll(AccountRules.all());
        rules.addAll(SourceRules.all());
        rules.addAll(KeyFileRules.all());
        rules.addAll(MalwareRules.all());
        return List.copyOf(rules);
    }

    /** Rules about the configuration and history; a root file system has none. */
    static List<ImageRule> configuration() {
        List<ImageRule> rules =
                new ArrayList<>(
                        List.of(
                                new RootUser(),
                                new UnknownUser(),
                                new NamedUser(),
                                new SshPort(),
                                new DangerousPort(),
                                new PrivilegedPort(),
                                new NoHealthcheck(),
                                new SystemVolume(),
                                new ShellEntrypoint(),
                                new AddedUrl(),
                                new LatestTag(),
                                new MutableBase(),
                                new MissingLabels(),
                                new Stale(),
                                new StaleBase(),
                                new PlatformMismatch(),
                                new TlsCheckDisabled()));
        rules.addAll(CommandRules.all());
        return List.copyOf(rules);
    }

    /** Rules about what is inside as a whole. */
    static List<ImageRule> content() {
        List<ImageRule> rules = new ArrayList<>(SupportRules.all());
        rules.add(new CertificateExpired());
        rules.add(new CertificateExpiring());
        rules.add(new WeakCertificate());
        rules.add(new AlteredPackageFile());
        return List.copyOf(rules);
    }

    /** Rules that look at every path. */
    static List<TreeRule> tree() {
        List<TreeRule> rules =
                new ArrayList<>(
                        List.of(
                                PrivilegeBit.setuid(),
                                PrivilegeBit.setgid(),
                                new CapableFile(),
                                new WorldWritableFile(),
                                new WorldWritableDirectory(),
                                new DeviceNode(),
                                new UnownedFile(),
                                new UnpackagedExecutable(),
                                new ReplacedPackageFile(),
                                new TemporaryExecutable(),
                                new PasswordFile(),
                                new BuildFile()));
        rules.addAll(ToolRules.all());
        rules.addAll(BallastRules.all());
        return List.copyOf(rules);
    }
}
