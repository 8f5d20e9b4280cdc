package dev.lazaret.lint.dockerfile.rules;

/** Packages of the rpm family named without a version: {@code name-1.2}. */
final class RpmUnpinned {

    private RpmUnpinned() {}

    static void check(Run run, PackageCommand call, String manager, Reports reports) {
        boolean stream = call.is(manager, "moduleinstall"); // name:stream
        if (call.is(manager, "install", "reinstall") || stream) {
            call.packages().stream()
                    .filter(word ->
                            !word.text().startsWith("@")
                                    && !(stream && word.text().indexOf(':') > 0)
                                    && !isPinned(word.text()))
                    .findFirst()
                    .ifPresent(word ->
                            reports.at(run.instruction(), word.at(), call.command().text()));
        }
    }

    private static boolean isPinned(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            boolean separator = text.charAt(i) == '-' || text.charAt(i) == '=';
            if (separator && Character.isDigit(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }
}
