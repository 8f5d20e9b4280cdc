package dev.lazaret.inspect.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What made a layer, as builders write it into the history ({@code created_by}).
 *
 * @param instruction the word before the settings: {@code ARG} for what build arguments left
 *     behind, {@code ENV}, {@code LABEL}; empty when there are none
 * @param settings {@code name=value} each
 * @param rest what else it says
 */
record HistoryLine(String instruction, List<String> settings, String rest) {

    private static final String SHELL = "/bin/sh -c #(nop)";

    /**
     * BuildKit and the classic builder write {@code |2 A=1 B=2 /bin/sh -c ...} or {@code RUN |2}.
     */
    private static final Pattern ARGUMENTS = Pattern.compile("^(?:RUN )?\\|(\\d{1,3}) ");

    HistoryLine {
        settings = List.copyOf(settings);
    }

    static HistoryLine parse(String createdBy) {
        Matcher matcher = ARGUMENTS.matcher(createdBy);
        if (matcher.find()) {
            int count = Integer.parseInt(matcher.group(1));
            return settings("ARG", createdBy.substring(matcher.end()), count);
        }
        String line =
                createdBy.startsWith(SHELL)
                        ? createdBy.substring(SHELL.length()).strip()
                        : createdBy;
        for (String instruction : List.of("ENV", "LABEL", "ARG")) {
            if (line.startsWith(instruction + " ")) {
                String pairs = line.substring(instruction.length() + 1);
                return settings(instruction, pairs, Integer.MAX_VALUE);
            }
        }
        return new HistoryLine("", List.of(), line);
    }

    private static HistoryLine settings(String instruction, String text, int count) {
        List<String> settings = new ArrayList<>();
        String rest = text.strip();
        while (settings.size() < count && !rest.isEmpty()) {
            int end = settingEnd(rest);
            settings.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        return new HistoryLine(instruction, settings, rest);
    }

    /** Settings are parted by blanks; the next one, or the shell, tells where a value ends. */
    private static int settingEnd(String text) {
        int blank = text.indexOf(' ');
        while (blank >= 0 && !startsSetting(text, blank + 1)) {
            blank = text.indexOf(' ', blank + 1);
        }
        return blank < 0 ? text.length() : blank;
    }

    private static boolean startsSetting(String text, int at) {
        if (at < text.length() && text.charAt(at) == '/') {
            return true;
        }
        int i = at;
        while (i < text.length() && isNamePart(text.charAt(i))) {
            i++;
        }
        return i > at && i < text.length() && text.charAt(i) == '=';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
    }
}
