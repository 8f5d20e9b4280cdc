package dev.lazaret.harden.steps;

import dev.lazaret.harden.Change;
import dev.lazaret.harden.FileBytes;
import dev.lazaret.harden.FileContent;
import dev.lazaret.harden.HardenException;
import dev.lazaret.harden.ImageView;
import dev.lazaret.harden.PlanException;
import dev.lazaret.harden.Proposal;
import dev.lazaret.harden.Risk;
import dev.lazaret.harden.Step;
import dev.lazaret.harden.StepOptions;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.tar.EntryType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The container starts as a user of its own, who owns only what it must write. */
public final class SetUser implements Step {

    private static final int ACCOUNTS_BYTES_MAX = 1 << 20;
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_-]{0,30}");
    private static final String DEFAULT_NAME = "nonroot";
    private static final String DEFAULT_ID = "65532";

    /** First lines of files that are new: without them root's files would be nobody's. */
    private static final String ROOT_USER = "root:x:0:0:root:/root:/sbin/nologin\n";

    private static final String ROOT_GROUP = "root:x:0:\n";

    @Override
    public String id() {
        return "set-user";
    }

    @Override
    public String title() {
        return "Start as a user that is not root and owns what it must write";
    }

    @Override
    public List<String> options() {
        return List.of("name", "id", "writable");
    }

    @Override
    public List<Proposal> plan(ImageView image, StepOptions options) throws IOException {
        String name = options.one("name", DEFAULT_NAME);
        if (!NAME.matcher(name).matches()) {
            throw new PlanException("set-user: '" + name + "' is no user name");
        }
        long id = id(options.one("id", DEFAULT_ID));
        Set<String> writable = new LinkedHashSet<>();
        writable.addAll(Globs.of("writable", options.all("writable")).patterns());
        List<Change> changes = new ArrayList<>();
        if (isRoot(image)) {
            changes.add(new Change.SetUser(id + ":" + id));
            String user = name + ":x:%d:%d::/nonexistent:/sbin/nologin".formatted(id, id);
            account(image, "etc/passwd", ROOT_USER, user, id, changes);
            account(image, "etc/group", ROOT_GROUP, name + ":x:%d:".formatted(id), id, changes);
            writable.addAll(volumes(image));
            own(image, writable, id, changes);
        } else if (options.values().containsKey("writable")) {
            own(image, writable, id, changes);
        }
        if (changes.isEmpty()) {
            return List.of();
        }
        String owned = writable.isEmpty() ? "" : ", owner of " + String.join(", ", writable);
        return List.of(
                new Proposal(
                        id(),
                        "start as " + name + " (" + id + ")" + owned,
                        "root in a container is root for everything the container may reach",
                        Cleared.of(image, "image/root-user"),
                        Risk.MEDIUM,
                        changes));
    }

    private static long id(String text) throws PlanException {
        boolean number = text.length() <= 9 && text.chars().allMatch(Character::isDigit);
        if (!number || text.isEmpty() || Long.parseLong(text) == 0) {
            throw new PlanException("set-user: '" + text + "' is no user id above 0");
        }
        return Long.parseLong(text);
    }

    private static boolean isRoot(ImageView image) {
        return !Cleared.of(image, "image/root-user").isEmpty();
    }

    /** Appends a line unless the id is there; a name that has another id is left to its owner. */
    private static void account(
            ImageView image, String path, String root, String line, long id, List<Change> changes)
            throws IOException {
        String name = line.substring(0, line.indexOf(':'));
        Optional<FileContent> file = image.content(path);
        String before =
                file.isEmpty()
                        ? root
                        : new String(
                                file.get().bytes(ACCOUNTS_BYTES_MAX), StandardCharsets.ISO_8859_1);
        for (String known : before.split("\n", -1)) {
            String[] fields = known.split(":", -1);
            boolean sameId = fields.length > 2 && fields[2].equals(Long.toString(id));
            if (sameId) {
                return;
            }
            if (fields[0].equals(name)) {
                throw HardenException.of(
                        "add the user " + name + " with the id " + id,
                        path + " has another '" + name + "'",
                        "choose another name: set-user: {name: app}");
            }
        }
        String start = before.isEmpty() || before.endsWith("\n") ? before : before + "\n";
        byte[] after = (start + line + "\n").getBytes(StandardCharsets.ISO_8859_1);
        String real = image.tree().resolve(path);
        changes.add(
                file.isPresent() && real != null
                        ? new Change.Replace(real, FileBytes.of(after))
                        : new Change.AddFile(path, 0644, 0, 0, FileBytes.of(after)));
    }

    private static List<String> volumes(ImageView image) throws PlanException {
        List<String> paths = new ArrayList<>();
        for (String volume : image.config().volumes()) {
            if (volume.length() > 1) {
                paths.add(volume.endsWith("/") ? volume.substring(0, volume.length() - 1) : volume);
            }
        }
        return Globs.of("writable", paths).patterns();
    }

    private static void own(ImageView image, Set<String> writable, long id, List<Change> changes) {
        Set<String> missing = new LinkedHashSet<>();
        Set<String> roots = new LinkedHashSet<>();
        for (String path : writable) {
            String real = image.tree().resolve(path);
            if (real == null || image.tree().find(real) == null) {
                missing.add(path);
            } else {
                roots.add(real);
            }
        }
        missing.forEach(path -> changes.add(new Change.AddDirectory(path, 0755, id, id)));
        if (roots.isEmpty()) {
            return;
        }
        for (FileTree.Node node : image.tree().nodes()) {
            FileEntry file = node.entry();
            boolean inside =
                    roots.contains(file.path())
                            || roots.stream().anyMatch(r -> file.path().startsWith(r + "/"));
            boolean device =
                    file.type() == EntryType.CHARACTER_DEVICE
                            || file.type() == EntryType.BLOCK_DEVICE;
            if (inside && !device && (file.userId() != id || file.groupId() != id)) {
                changes.add(new Change.SetOwner(file.path(), id, id));
            }
        }
    }
}
