package dev.lazaret.explorer;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import org.junit.jupiter.api.Test;

class ExplorerHouseTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.lazaret.explorer");

    @Test
    void hasNoCycles() {
        slices().matching("dev.lazaret.explorer.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void keepsTheTerminalLibrariesOutOfTreeAndModel() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage("dev.lazaret.explorer.tree", "dev.lazaret.explorer.model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.tamboui..", "org.jline..")
                .check(CLASSES);
    }
}
