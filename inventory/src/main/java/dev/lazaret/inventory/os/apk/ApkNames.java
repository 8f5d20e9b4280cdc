package dev.lazaret.inventory.os.apk;

import java.util.ArrayList;
import java.util.List;

/**
 * What apk's database names in {@code D:} and {@code p:}: packages, libraries ({@code so:}),
 * commands ({@code cmd:}), modules of pkg-config ({@code pc:}) and files (apk-package(5)).
 */
public final class ApkNames {

    private ApkNames() {}

    /** {@code a>=1 !b so:libc.so=1 c@tag} as a, so:libc.so, c: conflicts are left out. */
    public static List<String> of(String words) {
        List<String> names = new ArrayList<>();
        for (String word : List.of(words.split(" ", -1))) {
            int end = 0;
            while (end < word.length() && "<>=~@".indexOf(word.charAt(end)) < 0) {
                end++;
            }
            if (end > 0 && word.charAt(0) != '!') {
                names.add(word.substring(0, end));
            }
        }
        return names;
    }
}
