package dev.lazaret.inventory.java;

import dev.lazaret.layers.Content;
import dev.lazaret.layers.Examiner;
import dev.lazaret.layers.FactSink;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;

/**
 * Java archives, nested to any depth within the limits: every archive is a package with its SHA-1
 * (attribute {@code sha1}), every foreign pom inside is another one (attribute {@code shaded}).
 * Attribute {@code evidence} says who names it. An archive nobody can name a version for still is a
 * package, of LOW confidence and without version, so that an index can be asked by its SHA-1.
 */
final class JavaArchiveExaminer implements Examiner {

    @Override
    public String id() {
        return "java/archive";
    }

    @Override
    public Selection selection() {
        return Selection.suffixes(ArchiveName.endings());
    }

    @Override
    public void examine(FileEntry file, Content content, FactSink facts) throws IOException {
        new ArchiveWalk(facts, content.limits(), content.size(), id())
                .walk(content.segment(), file.path(), file.fileName());
    }
}
