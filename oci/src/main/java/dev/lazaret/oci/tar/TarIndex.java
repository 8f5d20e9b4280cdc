package dev.lazaret.oci.tar;

import dev.lazaret.base.Limits;
import dev.lazaret.oci.ImageLimitException;
import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.oci.blob.SeekableBytes;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the members of a tar lie: read once by walking the headers, so that members are then read
 * in place. Names are without leading {@code ./} and {@code /}; of two members with one name the
 * later counts, as for a program that unpacks. Links are followed inside the archive.
 */
public final class TarIndex {

    /**
     * An archive of an image has far fewer members; the root file system in a tar may have more.
     */
    private static final int MEMBERS_KEPT = 65_536;

    private static final int LINKS_MAX = 8;

    private final Map<String, Member> members;
    private final long entries;

    /**
     * One member.
     *
     * @param offset where its content begins
     * @param type the header's type flag
     */
    public record Member(String name, long offset, long size, char type, String link) {
        /** Whether it has content. */
        public boolean isFile() {
            return type == '0' || type == '7';
        }
    }

    private TarIndex(Map<String, Member> members, long entries) {
        this.members = Collections.unmodifiableMap(members);
        this.entries = entries;
    }

    /**
     * Walks the headers to the end mark.
     *
     * @param what names the archive in errors
     * @throws MalformedImageException if a header is none
     */
    public static TarIndex read(SeekableBytes bytes, Limits limits, String what)
            throws IOException {
        TarWalk walk = new TarWalk(bytes, limits, what);
        Map<String, Member> members = new TreeMap<>();
        long entries = 0;
        for (Optional<Member> next = walk.next(); next.isPresent(); next = walk.next()) {
            if (++entries > limits.entriesMax()) {
                throw new ImageLimitException(
                        "read " + what, "it has more than " + limits.entriesMax() + " members", "");
            }
            Member member = next.get();
            boolean keep = members.size() < MEMBERS_KEPT || members.containsKey(member.name());
            if (keep && member.name().length() <= limits.pathBytesMax()) {
                members.put(member.name(), member);
            } else if (isImageRoot(member.name())) {
                throw new ImageLimitException(
                        "read " + what,
                        "its '" + member.name() + "' follows " + entries + " other members",
                        "");
            }
        }
        return new TarIndex(members, entries);
    }

    private static boolean isImageRoot(String name) {
        return name.equals("manifest.json") || name.equals("index.json");
    }

    /** Number of members, also of those not kept. */
    public long entries() {
        return entries;
    }

    /** Names of the kept members, sorted, with their headers. */
    public Map<String, Member> members() {
        return members;
    }

    /** The file of this name, links followed; empty when there is none or a link leads nowhere. */
    public Optional<Member> find(String name) {
        String wanted = TarNames.clean(name);
        for (int hops = 0; hops <= LINKS_MAX; hops++) {
            Member member = members.get(wanted);
            if (member == null || member.isFile()) {
                return Optional.ofNullable(member);
            }
            Optional<String> next =
                    switch (member.type()) {
                        case '1' -> TarNames.resolve("", member.link());
                        case '2' -> TarNames.resolve(TarNames.parent(wanted), member.link());
                        default -> Optional.empty();
                    };
            if (next.isEmpty()) {
                return Optional.empty();
            }
            wanted = next.get();
        }
        return Optional.empty();
    }
}
