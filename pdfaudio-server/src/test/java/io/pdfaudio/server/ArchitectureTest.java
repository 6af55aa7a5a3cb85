package io.pdfaudio.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.pdfaudio.server");

    @Test
    void partsHaveNoCycles() {
        slices().matching("io.pdfaudio.server.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nobodyButTheServerItselfKnowsHowItIsPutTogether() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.pdfaudio.server")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.pdfaudio.server")
                .check(CLASSES);
    }

    @Test
    void theLibraryIsUsedByItsPublicApiAlone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.pdfaudio.internal..")
                .check(CLASSES);
    }

    @Test
    void sqlStandsInTheStoresAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.pdfaudio.server.data..", "io.pdfaudio.server.account..", "io.pdfaudio.server.job..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.pdfaudio.server.data.Statements")
                .check(CLASSES);
    }
}
