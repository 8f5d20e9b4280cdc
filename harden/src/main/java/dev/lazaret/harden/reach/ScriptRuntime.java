package dev.lazaret.harden.reach;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A language whose libraries lie in well-known directories: coarse, all of them stay.
 *
 * @param places directories; {@code *} stands for the directory of libraries of the processor
 */
record ScriptRuntime(String language, Predicate<String> names, List<String> places)
        implements Runtime {

    ScriptRuntime {
        places = List.copyOf(places);
    }

    static ScriptRuntime perl() {
        return new ScriptRuntime(
                "Perl",
                Pattern.compile("perl[\\d.]*|libperl\\.so[\\d.]*").asMatchPredicate(),
                List.of(
                        "etc/perl",
                        "usr/share/perl",
                        "usr/share/perl5",
                        "usr/lib/perl",
                        "usr/lib/perl5",
                        "usr/lib64/perl5",
                        "usr/local/lib/perl5",
                        "usr/local/share/perl",
                        "usr/local/share/perl5",
                        "*/perl",
                        "*/perl5",
                        "*/perl-base"));
    }

    static ScriptRuntime ruby() {
        return new ScriptRuntime(
                "Ruby",
                Pattern.compile("ruby[\\d.]*|libruby[\\d.-]*\\.so[\\d.]*").asMatchPredicate(),
                List.of(
                        "usr/lib/ruby",
                        "usr/lib64/ruby",
                        "usr/local/lib/ruby",
                        "usr/local/bundle",
                        "usr/share/rubygems-integration",
                        "usr/share/ruby",
                        "var/lib/gems",
                        "*/ruby"));
    }

    static ScriptRuntime php() {
        return new ScriptRuntime(
                "PHP",
                Pattern.compile("php[\\d.]*|php-(?:fpm|cgi)[\\d.]*|libphp[\\d.]*\\.so[\\d.]*")
                        .asMatchPredicate(),
                List.of(
                        "etc/php",
                        "usr/lib/php",
                        "usr/lib64/php",
                        "usr/share/php",
                        "usr/local/lib/php",
                        "usr/local/etc"));
    }

    @Override
    public boolean isNamed(String fileName) {
        return names.test(fileName);
    }

    @Override
    public void reachLibraries(String path, Walk walk) {
        Cause cause = Cause.certain(path, language + "'s own libraries of");
        for (String place : places) {
            if (place.startsWith("*")) {
                walk.libraries()
                        .systemDirectories()
                        .forEach(directory -> walk.whole(directory + place.substring(1), cause));
            } else {
                walk.whole(place, cause);
            }
        }
    }

    @Override
    public void reachArguments(String program, List<String> arguments, Walk walk) {
        EntryFile.reach(program, arguments, walk);
    }
}
