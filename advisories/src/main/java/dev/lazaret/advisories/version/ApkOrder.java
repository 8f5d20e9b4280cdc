package dev.lazaret.advisories.version;

import dev.lazaret.advisories.InvalidVersionException;
import dev.lazaret.advisories.VersionOrder;

/**
 * Alpine packages: apk-tools 3, {@code src/version.c} and apk-package(5), "pkgver".
 *
 * <p>Form: {@code number{.number}...{letter}{_suffix{number}}...{~hash}{-r#}}. Both versions are
 * cut into tokens; the first difference decides, and where the kinds of token differ the one that
 * stands earlier in the form is the newer version, save for suffixes that mark a pre-release. A
 * number after the first that begins with zero compares as text.
 *
 * <p>apk accepts texts that break the form. So does this order: a version is older when its form
 * breaks where the other's goes on; when both break at the same place the rests compare as text,
 * and anything after {@code -r#} is one and the same rubbish.
 */
final class ApkOrder implements VersionOrder {

    @Override
    public String name() {
        return "apk";
    }

    @Override
    public int compare(String a, String b) throws InvalidVersionException {
        VersionText.check(name(), a);
        VersionText.check(name(), b);
        ApkTokens left = new ApkTokens(a);
        ApkTokens right = new ApkTokens(b);
        while (left.kind() == right.kind() && left.kind().isContent()) {
            int difference = left.compareToken(right);
            if (difference != 0) {
                return difference;
            }
            left.next();
            right.next();
        }
        if (left.kind() == right.kind()) {
            return left.kind() == ApkTokens.Kind.BROKEN ? left.compareRest(right) : 0;
        }
        if (left.isPreRelease()) {
            return -1;
        }
        if (right.isPreRelease()) {
            return 1;
        }
        return right.kind().compareTo(left.kind());
    }
}
