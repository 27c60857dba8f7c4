package dev.jointlambda.runtime;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which package may know which. */
final class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.jointlambda.runtime");

    @Test
    void coreKnowsNoVendor() {
        classes()
                .that(resideInAPackage("dev.jointlambda.runtime.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "javax.crypto..", "org.jspecify..", "dev.jointlambda", "dev.jointlambda.runtime.."))
                .check(CORE);
    }

    @Test
    void spiKnowsNothingButItself() {
        classes()
                .that(resideInAPackage("dev.jointlambda.runtime.spi"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.jspecify..", "dev.jointlambda", "dev.jointlambda.runtime.spi"))
                .check(CORE);
    }

    @Test
    void jsonKnowsOnlyTheSpi() {
        noClasses()
                .that(resideInAPackage("dev.jointlambda.runtime.json"))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.jointlambda.runtime"))
                .check(CORE);
    }

    @Test
    void timeAndThreadsComeFromTheHost() {
        noClasses()
                .that(alwaysTrue())
                .and()
                .doNotHaveFullyQualifiedName("dev.jointlambda.runtime.spi.SystemHost")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.concurrent.Executor.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class)
                .check(CORE);
    }
}
