package dev.lazaret.inspect.search;

import java.nio.charset.StandardCharsets;

/** Chooses the gram of a keyword that files are likely to have least often. */
final class RareGram {

    /** Letters, the more often English has them the later; other signs, but repeated, are rare. */
    private static final String COMMON = "zqxjkvbywgpfmucdlhrsnioate";

    /** Three letters that English and programs are full of. */
    private static final String COMMON_RUNS =
            "the and ing ent ion tio for int ter est ers ati ate all ver ith res ont con com pro "
                    + "str ess sta err lin ist age ser dat ata sec key pat ath ack cka ite ord one "
                    + "ber ode red pri ail end ret ori nam ame ach mac chi hin dis bas cre cou oun "
                    + "unt wor pas ass aut uth tho ake ine ili lie ien den ona oma nex ock";

    private static final int RUN = GramFilter.GRAM - 1;

    private RareGram() {}

    /**
     * Where it starts.
     *
     * @param keyword lower case, a gram long at least
     */
    static int offset(byte[] keyword) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int offset = 0; offset + GramFilter.GRAM <= keyword.length; offset++) {
            int common = letters(keyword, offset) + run(keyword, offset) + run(keyword, offset + 1);
            if (common < least) {
                least = common;
                best = offset;
            }
        }
        return best;
    }

    private static int letters(byte[] text, int offset) {
        int common = 0;
        for (int i = offset; i < offset + GramFilter.GRAM; i++) {
            common += 1 + COMMON.indexOf(text[i]);
            common += i > offset && text[i] == text[i - 1] ? COMMON.length() : 0;
        }
        return common;
    }

    private static int run(byte[] text, int offset) {
        String run = new String(text, offset, RUN, StandardCharsets.US_ASCII);
        return COMMON_RUNS.contains(run) ? COMMON.length() : 0;
    }
}
