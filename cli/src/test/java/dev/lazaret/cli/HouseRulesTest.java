package dev.lazaret.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

/** What holds for all rooms together. */
class HouseRulesTest {

    private static final JavaClasses ROOMS =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.lazaret")
                    .that(
                            DescribedPredicate.not(
                                    JavaClass.Predicates.resideInAPackage(
                                            "dev.lazaret.testkit..")));

    @Test
    void packagesFormNoCycles() {
        assertThat(ROOMS.size()).isGreaterThan(300);
        slices().matching("dev.lazaret.(**)").should().beFreeOfCycles().check(ROOMS);
    }

    @Test
    void roomsDoNotPrintOrExit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.lazaret.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(ROOMS);
    }

    @Test
    void onlyShellsReadTheEnvironment() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.lazaret.cli..")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(ROOMS);
    }
}
