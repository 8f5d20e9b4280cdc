package dev.lazaret.lint.dockerfile.syntax;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code KEY=VALUE ...} and the old {@code KEY VALUE}. */
final class Pairs {

    private Pairs() {}

    static List<Pair> of(Instruction instruction) {
        List<Word> words = instruction.words();
        if (!instruction.keyword().takesPairs() || words.isEmpty()) {
            return List.of();
        }
        boolean old = words.getFirst().text().indexOf('=') < 0;
        if (old && instruction.keyword() != Keyword.ARG) {
            return List.of(old(instruction, words));
        }
        List<Pair> pairs = new ArrayList<>(words.size());
        for (Word word : words) {
            pairs.add(pair(instruction, word));
        }
        return pairs;
    }

    private static Pair old(Instruction instruction, List<Word> words) {
        Word key = words.getFirst();
        if (words.size() == 1) {
            return new Pair(key.unquoted(), key, false, key.at());
        }
        Word first = words.get(1);
        String rest = instruction.source().text().substring(first.offset()).strip();
        return new Pair(key.unquoted(), new Word(rest, first.offset(), first.at()), true, key.at());
    }

    private static Pair pair(Instruction instruction, Word word) {
        int equals = word.text().indexOf('=');
        if (equals < 0) {
            return new Pair(word.unquoted(), word, false, word.at());
        }
        String key = new Word(word.text().substring(0, equals), 0, word.at()).unquoted();
        int offset = word.offset() + equals + 1;
        Word value =
                new Word(
                        word.text().substring(equals + 1),
                        offset,
                        instruction.source().position(offset));
        return new Pair(key, value, true, word.at());
    }
}
