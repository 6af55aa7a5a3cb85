package io.pdfaudio;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that keep the packages apart. */
class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.pdfaudio");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.pdfaudio.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void documentAndAudioDependOnNothing() {
        onlyDependsOn("io.pdfaudio.document", "io.pdfaudio.document");
        onlyDependsOn("io.pdfaudio.audio", "io.pdfaudio.audio");
    }

    @Test
    void exceptionsKnowOnlyDocuments() {
        onlyDependsOn("io.pdfaudio.exception", "io.pdfaudio.exception", "io.pdfaudio.document");
    }

    @Test
    void narrationKnowsOnlyDocumentsAndExceptions() {
        onlyDependsOn(
                "io.pdfaudio.narration..", "io.pdfaudio.narration..", "io.pdfaudio.document", "io.pdfaudio.exception");
    }

    @Test
    void speechKnowsOnlyAudioAndExceptions() {
        onlyDependsOn("io.pdfaudio.speech..", "io.pdfaudio.speech..", "io.pdfaudio.audio", "io.pdfaudio.exception");
    }

    @Test
    void theReaderKnowsOnlyDocumentsAndExceptions() {
        onlyDependsOn("io.pdfaudio.pdf..", "io.pdfaudio.pdf..", "io.pdfaudio.document", "io.pdfaudio.exception");
    }

    @Test
    void theAuditKnowsOnlyHowABookIsReadAndNarrated() {
        onlyDependsOn(
                "io.pdfaudio.audit",
                "io.pdfaudio.audit",
                "io.pdfaudio.document",
                "io.pdfaudio.narration",
                "io.pdfaudio.pdf");
    }

    @Test
    void nothingBelowTheEntranceKnowsIt() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.pdfaudio")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.pdfaudio")
                .check(CORE);
    }

    @Test
    void onlyTheEntranceKnowsWhatIsInternal() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.pdfaudio", "io.pdfaudio.internal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.pdfaudio.internal..")
                .check(CORE);
    }

    @Test
    void thePublicApiShowsNoTypeOfAThirdParty() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("io.pdfaudio.internal..")
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .haveModifier(JavaModifier.PUBLIC)
                .should(showOnlyOurTypes())
                .check(CORE);
    }

    @Test
    void pdfBoxIsKnownToTheReaderOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.pdfaudio.pdf..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache..")
                .check(CORE);
    }

    private static void onlyDependsOn(String packageName, String... allowed) {
        DescribedPredicate<JavaClass> others =
                resideInAnyPackage("io.pdfaudio..").and(not(resideInAnyPackage(allowed)));
        noClasses()
                .that()
                .resideInAPackage(packageName)
                .should()
                .dependOnClassesThat(others)
                .check(CORE);
    }

    private static ArchCondition<JavaMethod> showOnlyOurTypes() {
        return new ArchCondition<>("show only types of the JDK and of pdfaudio") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .filter(type -> !type.isPrimitive())
                        .filter(type -> !type.getPackageName().startsWith("java"))
                        .filter(type -> !type.getPackageName().startsWith("io.pdfaudio"))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " shows " + type.getName())));
            }
        };
    }
}
