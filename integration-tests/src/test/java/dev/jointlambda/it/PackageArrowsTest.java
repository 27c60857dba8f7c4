package dev.jointlambda.it;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The arrows between the modules: nothing points back, and no vendor gets into the core. */
class PackageArrowsTest {
    private static final String BASE = "dev.jointlambda";
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @Test
    void annotationsStandAlone() {
        uses(BASE, "", "java.");
    }

    @Test
    void theProcessorKnowsOnlyTheAnnotations() {
        noClasses()
                .that()
                .resideInAPackage("dev.jointlambda.processor..")
                .should()
                .dependOnClassesThat(describe(
                        "belong to a runtime",
                        each -> in(each, BASE + ".runtime")
                                || in(each, BASE + ".aws")
                                || in(each, BASE + ".aliyun")
                                || in(each, BASE + ".local")
                                || in(each, BASE + ".testkit")))
                .check(OURS);
    }

    @Test
    void theCoreKnowsNoCloudAndNoVendor() {
        uses(BASE + ".runtime", "..", "java.", "javax.", BASE + ".runtime", "org.jspecify.");
    }

    @Test
    void theSpiSpeaksInItsOwnTypes() {
        uses(BASE + ".runtime.spi", "", "java.", "javax.", BASE + ".runtime.spi", "org.jspecify.");
    }

    @Test
    void theCloudsDoNotKnowEachOther() {
        uses(
                BASE + ".aws",
                "..",
                "java.",
                "javax.",
                BASE + ".runtime",
                BASE + ".aws",
                "software.amazon.",
                "com.amazonaws.",
                "org.crac.",
                "org.jspecify.",
                "org.slf4j.");
        noClasses()
                .that()
                .resideInAPackage("dev.jointlambda.aliyun..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.jointlambda.aws..", "dev.jointlambda.local..", "software.amazon..")
                .check(OURS);
    }

    @Test
    void theTestkitKnowsNoCloud() {
        uses(
                BASE + ".testkit",
                "..",
                "java.",
                "javax.",
                BASE + ".runtime",
                BASE + ".testkit",
                "org.jspecify.",
                "org.junit.");
    }

    private static void uses(String from, String below, String... allowed) {
        classes()
                .that()
                .resideInAPackage(from + below)
                .should()
                .onlyDependOnClassesThat(describe(
                        "are allowed to " + from,
                        each -> each.isPrimitive()
                                || each.getBaseComponentType().isPrimitive()
                                || each.getPackageName().equals(BASE)
                                || Arrays.stream(allowed)
                                        .anyMatch(each.getBaseComponentType()
                                                .getPackageName()
                                                .concat(".")::startsWith)))
                .check(OURS);
    }

    private static boolean in(JavaClass each, String root) {
        return each.getPackageName().equals(root) || each.getPackageName().startsWith(root + ".");
    }
}
